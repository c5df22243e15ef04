namespace AgNw.Timeline.Exports;

/// <summary>What a run can be exported as.</summary>
public enum ExportFormat
{
    /// <summary>One table as CSV, units in the header.</summary>
    Csv,

    /// <summary>All tables as arrays of NumPy, a column each.</summary>
    Npz,

    /// <summary>A table as DENSsolutions Impulse writes it, with its log: what HyperSpy's reader of that format loads.</summary>
    Impulse,
}
