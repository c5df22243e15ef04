namespace AgNw.VirtualLab.Gateware;

/// <summary>What was compared and found equal.</summary>
/// <param name="FromTick">first tick after which all is compared</param>
/// <param name="ToTick">last one</param>
/// <param name="Records">records, byte for byte</param>
/// <param name="Frames">SPI frames, their replies byte for byte</param>
/// <param name="WireChanges">changes of the wires with their ticks</param>
/// <param name="TicksRun">ticks that the Verilog ran behind the model</param>
/// <param name="Running">wall time that it took for them</param>
public sealed record ShadowCount(long FromTick, long ToTick, long Records, long Frames, long WireChanges, long TicksRun, TimeSpan Running);
