namespace AgNw.Timeline.SmuFiles;

/// <summary>What a number of a printed buffer is.</summary>
public enum BufferColumn
{
    /// <summary>Time of the reading, s.</summary>
    Timestamp,

    /// <summary>Value that the source was set to, V.</summary>
    Source,

    /// <summary>Measured voltage, V.</summary>
    Voltage,

    /// <summary>Measured current, A.</summary>
    Current,

    /// <summary>Anything else; read over.</summary>
    Other,
}
