namespace AgNw.FrontEnd.Decks;

/// <summary>The way from comparator to switch.</summary>
internal enum TripPath
{
    Direct,
    Filtered,

    /// <summary>The discrete latch beside the FPGA, with its fixed threshold.</summary>
    LastLine,
}

/// <summary>What the device does.</summary>
internal enum DeviceEvent
{
    /// <summary>The conductance falls in a straight line.</summary>
    BreakLinear,

    /// <summary>It falls ever faster.</summary>
    BreakRunaway,

    /// <summary>A gap becomes a filament.</summary>
    Filament,
}

/// <summary>How the SMU is used.</summary>
internal enum SmuKind
{
    Voltage,
    Current,
}

/// <summary>The series element.</summary>
internal enum SeriesElement
{
    Mosfet,
    AnalogSwitch,
    RfSwitch,

    /// <summary>Without the board.</summary>
    None,

    /// <summary>Open all along, without a capacitance of its own: what passes is the device side's charge, which no switch can hold back.</summary>
    Open,
}
