namespace AgNw.Interlock.Discovery;

/// <summary>What is behind a port.</summary>
public enum PortFinding
{
    /// <summary>An AgNw interlock.</summary>
    Interlock,

    /// <summary>Something else that answers <c>*IDN?</c>.</summary>
    OtherInstrument,

    /// <summary>Nothing answered in time, or not in SCPI.</summary>
    Silent,

    /// <summary>Another program has the port; nothing was sent.</summary>
    InUse,

    /// <summary>It cannot be opened.</summary>
    Unusable,
}
