using AgNw.Contract;
using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.Clocks;
using AgNw.VirtualLab.Tests.TripCore;
using AgNw.VirtualLab.Traces;
using AgNw.VirtualLab.TripCore;

namespace AgNw.VirtualLab.Tests.Traces;

/// <summary>The trip core's model watching a real record, acknowledged and armed again whenever the current is back.</summary>
[TestClass]
public sealed class TripOnRealTraceTests
{
    private const double FloorAmpere = 1e-3;

    [TestMethod]
    public void Without_the_source_check_each_fall_trips_drop_between_its_two_rows()
    {
        ElectricalTrace trace = RealTrace.Read();
        (RecordedTraceWorld world, List<LogEntry> trips) = Play(trace, sourceCheck: false);
        int[] falls = [.. Enumerable.Range(0, trace.Rows.Count - 1).Where(row => Falls(trace, row))];

        Assert.AreEqual(15, falls.Length);
        Assert.IsGreaterThanOrEqualTo(15, trips.Count);
        for (int index = 0; index < falls.Length; index++)
        {
            Assert.AreEqual((uint)Cause.Drop, trips[index].Value & 0xF);
            Assert.IsInRange(world.RowTick(falls[index]) + 1, world.RowTick(falls[index] + 1) - 1, trips[index].Tick);
        }

        // The row of zeros that ends the record is not a sixteenth.
        Assert.AreEqual(15, trips.Count);
    }

    [TestMethod]
    public void With_the_source_check_nothing_trips_because_the_source_fell_too() =>
        Assert.IsEmpty(Play(RealTrace.Read(), sourceCheck: true).Trips);

    private static bool Falls(ElectricalTrace trace, int row) =>
        trace.Rows[row].A.CurrentAmpere > 17e-3 && trace.Rows[row + 1].A.CurrentAmpere is > 13e-6 and < 15e-6;

    private static (RecordedTraceWorld World, List<LogEntry> Trips) Play(ElectricalTrace trace, bool sourceCheck)
    {
        var parameters = new TraceParameters
        {
            StartTick = BoardTime.Ticks(0.1),
            VoltageDivisor = TraceParameters.FittingDivisor(trace, TraceChannel.A),
        };
        var world = new RecordedTraceWorld(trace, parameters);
        var bench = new CoreBench(new TripCoreModel(world, new SenseFrontEnd(new AdcNoise(seed: 5)), new TripCoreOptions()));
        bench[Registers.ConfigMode] = ((uint)TripMode.Breakdown << ConfigModeFields.ModeShift)
            | (sourceCheck ? ConfigModeFields.SourceCheckMask : 0) | ((uint)CurrentRange.R20m << ConfigModeFields.RangeShift);
        bench[Registers.ConfigEnable] = 1u << (int)Cause.Drop;
        bench[Registers.DacOverPos] = 65535;
        bench[Registers.DacOverNeg] = 65535;
        bench.Prepare();
        while (bench.Core.Now < world.EndTick)
        {
            bench.Core.AdvanceTo(bench.Core.Now + BoardTime.Ticks(0.01));
            bench.Kick();
            if (bench.Core.State == TripState.Tripped)
            {
                bench.Write(Registers.Acknowledge, (uint)Cause.Drop);
            }

            if (bench.Core.State == TripState.Disarmed && world.ImposedAt(bench.Core.Now).CurrentAmpere > FloorAmpere)
            {
                bench.Arm();
            }
        }

        return (world, [.. bench.Log().Where(entry => entry.Kind == RecordKind.Trip)]);
    }
}
