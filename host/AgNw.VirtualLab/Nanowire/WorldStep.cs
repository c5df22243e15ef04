using AgNw.VirtualLab.Analog;

namespace AgNw.VirtualLab.Nanowire;

/// <summary>One planned segment with what is needed to take the plan up again from any tick inside it.</summary>
/// <param name="Device">current and voltage at the device</param>
/// <param name="SourceVolt">the SMU's terminal voltage at the first tick, V</param>
/// <param name="SourceSlope">its slope, V per tick</param>
/// <param name="Wire">the wire at the first tick</param>
/// <param name="AreaSlope">change of the neck's area per tick</param>
internal readonly record struct WorldStep(
    AnalogSegment Device, double SourceVolt, double SourceSlope, WireState Wire, double AreaSlope)
{
    /// <summary>The wire at a tick of the segment or at its end. A break happens only between two segments.</summary>
    public WireState WireAt(long tick) => Wire with { Area = Wire.Area + (AreaSlope * (tick - Device.FromTick)) };

    public WorldStep EndingAt(long tick) => this with { Device = Device with { ToTick = tick } };
}
