namespace AgNw.VirtualLab.Camera;

/// <summary>One frame as its file tells of it. Which exposure it was is known to the truth only.</summary>
/// <param name="Number">number in the file's name or header</param>
/// <param name="FileTimeMilliseconds">time in the file, ms since 1970-01-01 in the zone in which the camera's PC writes, not of the exposure but of the writing</param>
public readonly record struct CameraFrame(long Number, long FileTimeMilliseconds);
