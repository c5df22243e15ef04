namespace AgNw.Timeline.Tests.Statistics;

/// <summary>What goes wrong in a synthetic run beyond drift and the ordinary jitter, which every run has.</summary>
[Flags]
internal enum Impairments
{
    None = 0,

    /// <summary>File times late by up to 45 % of the frame period.</summary>
    Jitter = 1,

    /// <summary>1 % of the exposures become no file.</summary>
    DroppedFrames = 2,

    /// <summary>0.5 % of the strobes and of the SMU's pulses are missing in the log.</summary>
    MissingPulses = 4,

    /// <summary>The SMU's or the camera's clock is set once or twice.</summary>
    ClockStep = 8,

    /// <summary>Camera and SMU pause.</summary>
    Gaps = 16,

    /// <summary>Files of frames, the log's strobes, or readings begin later than their counterpart.</summary>
    BeginsLate = 32,

    /// <summary>They end earlier.</summary>
    EndsEarly = 64,
}
