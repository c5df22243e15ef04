namespace AgNw.VirtualLab.TripCore.Samples;

/// <summary>What bounds say about every sample of a range.</summary>
internal enum Decision
{
    No,
    Yes,
    Unknown,
}
