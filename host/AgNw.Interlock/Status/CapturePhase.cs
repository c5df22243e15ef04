namespace AgNw.Interlock.Status;

/// <summary>What the capture around the trip does. The names are those of the board.</summary>
public enum CapturePhase
{
    /// <summary>Samples go round, waiting for a trip.</summary>
    Running,

    /// <summary>After the trip; the rest is being sampled.</summary>
    Triggered,

    /// <summary>Complete; can be read.</summary>
    Frozen,
}
