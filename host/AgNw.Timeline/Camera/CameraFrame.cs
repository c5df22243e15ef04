namespace AgNw.Timeline.Camera;

/// <summary>A frame as its file tells of it, in the file's order.</summary>
/// <param name="Frame">Number by which the frame is called.</param>
/// <param name="FileNanoseconds">Time in the file, ns since any origin; null if it states none.</param>
/// <param name="Counter">The camera's own count of exposures, which skips those it dropped; null if it keeps none.</param>
public readonly record struct CameraFrame(long Frame, long? FileNanoseconds, long? Counter = null);
