namespace AgNw.Interlock.Status;

/// <summary>The capture around the trip.</summary>
/// <param name="Phase">what it does</param>
/// <param name="FirstTick">tick of the first pair, extended; meaningful when frozen</param>
/// <param name="Pairs">pairs held; meaningful when frozen</param>
public readonly record struct CaptureState(CapturePhase Phase, long FirstTick, int Pairs);
