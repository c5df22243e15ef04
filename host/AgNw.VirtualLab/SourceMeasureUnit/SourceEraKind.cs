namespace AgNw.VirtualLab.SourceMeasureUnit;

/// <summary>Kinds of <see cref="SourceEra"/>.</summary>
internal enum SourceEraKind
{
    /// <summary>0 V.</summary>
    Off,

    /// <summary>The staircase, then its last level.</summary>
    Sweep,

    /// <summary>From a voltage to 0 V in the time of one slew.</summary>
    Fall,
}
