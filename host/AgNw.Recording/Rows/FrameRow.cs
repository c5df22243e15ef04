namespace AgNw.Recording.Rows;

/// <summary>One camera frame: a row of frames.csv, in the order of the camera's file.</summary>
/// <param name="Index">number in the camera's file, from 0</param>
/// <param name="FileTimeNanoseconds">time that the file states, ns since the camera's own origin; null where the file states none</param>
/// <param name="ExposureNanoseconds">exposure time that the file states, ns; null where it states none</param>
/// <param name="StartTick">board tick at which the exposure began; null until a strobe or a fit tells</param>
/// <param name="EndTick">board tick at which it ended; null likewise</param>
/// <param name="UncertaintySeconds">of the two ticks, s; NaN while they are null</param>
public readonly record struct FrameRow(
    long Index,
    long? FileTimeNanoseconds,
    long? ExposureNanoseconds,
    long? StartTick = null,
    long? EndTick = null,
    double UncertaintySeconds = double.NaN);
