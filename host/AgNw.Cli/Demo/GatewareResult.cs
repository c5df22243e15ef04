using AgNw.Contract;
using AgNw.VirtualLab.Gateware;

namespace AgNw.Cli.Demo;

/// <summary>What the compiled Verilog ran and what of it was compared with the model and found equal.</summary>
/// <param name="Full">from reset to the end, else a window around the trip</param>
/// <param name="BeforeMilliseconds">from where the comparison begins to the trip; null without a trip</param>
/// <param name="AfterMilliseconds">from the trip to where it ends</param>
/// <param name="Records">records of the log, equal byte for byte</param>
/// <param name="Frames">SPI frames of the supervisor, replies equal byte for byte</param>
/// <param name="WireChanges">changes of the wires, equal with their ticks</param>
/// <param name="TicksRun">ticks that the Verilog ran behind the model</param>
/// <param name="WallSeconds">what the Verilog took for them, without the model and the rest of the demo</param>
/// <param name="TicksPerSecond">how fast that is</param>
internal sealed record GatewareResult(
    bool Full, double? BeforeMilliseconds, double? AfterMilliseconds, long Records, long Frames, long WireChanges, long TicksRun, double WallSeconds,
    double TicksPerSecond)
{
    public static GatewareResult Of(bool full, ShadowCount count, long? tripTick)
    {
        const double TicksPerMillisecond = TripCoreClock.Hertz / 1000.0;
        double seconds = count.Running.TotalSeconds;
        return new GatewareResult(
            full, (tripTick - count.FromTick) / TicksPerMillisecond, (count.ToTick - tripTick) / TicksPerMillisecond, count.Records, count.Frames,
            count.WireChanges, count.TicksRun, seconds, count.TicksRun / seconds);
    }
}
