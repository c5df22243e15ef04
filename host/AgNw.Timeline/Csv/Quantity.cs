namespace AgNw.Timeline.Csv;

/// <summary>What a column measures.</summary>
public enum Quantity
{
    /// <summary>A bare count.</summary>
    Count,

    /// <summary>Time; SI unit s.</summary>
    Time,

    /// <summary>Voltage; SI unit V.</summary>
    Voltage,

    /// <summary>Current; SI unit A.</summary>
    Current,
}
