namespace AgNw.VirtualLab.TripCore.Samples;

/// <summary>STATUS.capture.</summary>
internal enum CaptureState
{
    Running = 0,
    AfterTrip = 1,
    Frozen = 2,
}
