using AgNw.Contract;
using AgNw.VirtualLab.Clocks;
using AgNw.VirtualLab.Nanowire;
using AgNw.VirtualLab.SourceMeasureUnit;
using AgNw.VirtualLab.Tests.Nanowire;

namespace AgNw.VirtualLab.Tests.SourceMeasureUnit;

[TestClass]
public sealed class SmuReadingSourceTests
{
    private static readonly SmuParameters Quiet = new()
    {
        RateVoltPerSecond = 0.1,
        CurrentNoiseAmpere = 0,
        VoltageNoiseVolt = 0,
        Clock = new DeviceClock(OffsetSeconds: 7, RatePartsPerMillion: 100),
    };

    [TestMethod]
    public void Stamps_are_the_smus_clock_at_the_beginning_of_each_integration()
    {
        (RecordingLab lab, _) = Measure(Quiet, 20);

        // The SMU counts 60 ms of its own; 100 ppm fast, so the board sees 2 880 000 / 1.0001 = 2 879 712.03 ticks.
        for (int index = 0; index < 300; index++)
        {
            SmuReading reading = lab.Readings[index].Reading;
            Assert.AreEqual(index, reading.Index);
            Assert.AreEqual(7_000_000 + (index * 60_000L), reading.StampMicroseconds, 1.0);
            double begin = index * 2_879_712.03;
            Assert.AreEqual(begin, lab.Edges[2 * index].Tick, 4);
            Assert.AreEqual(begin + (960_000 / 1.0001), lab.Readings[index].Tick, 4);
        }
    }

    [TestMethod]
    public void Trigger_pulses_last_10_us()
    {
        (RecordingLab lab, _) = Measure(Quiet, 2);
        Assert.AreEqual(InputLine.SmuTrigger, lab.Edges[0].Line);
        for (int index = 0; index + 1 < lab.Edges.Count; index += 2)
        {
            Assert.AreEqual(480, lab.Edges[index + 1].Tick - lab.Edges[index].Tick);
        }
    }

    [TestMethod]
    public void Without_trigger_out_the_readings_are_the_same()
    {
        (RecordingLab with, _) = Measure(Quiet, 5);
        (RecordingLab without, _) = Measure(Quiet with { TriggerOut = false }, 5);

        Assert.IsEmpty(without.Edges);
        Assert.IsTrue(with.Readings.SequenceEqual(without.Readings));
    }

    [TestMethod]
    public void A_reading_is_the_mean_over_its_integration()
    {
        (RecordingLab lab, _) = Measure(Quiet, 10);

        // Reading 100 integrates from 6.000 s to 6.020 s of a staircase of 0.5 mV every 5 ms: levels 0.6000 to 0.6015 V,
        // the first three slews weighing 20 us of 5 ms each, the first one too.
        Assert.AreEqual(0.60075 - (0.00025 * 20e-6 / 5e-3), lab.Readings[100].Reading.VoltageVolt, 1e-6);
    }

    [TestMethod]
    public void Readings_end_when_the_output_has_been_aborted()
    {
        var run = new SweepRun(1, Quiet);
        var source = new SmuReadingSource(run.World.Smu, run.World);
        var lab = new RecordingLab();
        long trip = 287_971_203 + 479_952; // half of reading 100
        lab.Run(source, trip);
        run.World.DriveChanged(trip, SweepRun.Tripped);
        lab.Run(source, BoardTime.Ticks(30));

        Assert.AreEqual(101, lab.Readings.Count);
        Assert.AreEqual(long.MaxValue, source.NextTick);
        SmuReading last = lab.Readings[^1].Reading;
        SmuReading before = lab.Readings[^2].Reading;
        Assert.AreEqual(0.5 * before.CurrentAmpere, last.CurrentAmpere, 0.03 * before.CurrentAmpere);
    }

    [TestMethod]
    public void A_second_sweep_continues_the_count()
    {
        var run = new SweepRun(1, Quiet with { StopVolt = 0.1, HoldSeconds = 0 });
        var source = new SmuReadingSource(run.World.Smu, run.World);
        var lab = new RecordingLab();
        lab.Run(source, BoardTime.Ticks(3));
        int first = lab.Readings.Count;
        run.World.StartSweep(BoardTime.Ticks(3));
        lab.Run(source, BoardTime.Ticks(6));

        Assert.AreEqual(17, first);
        Assert.AreEqual(34, lab.Readings.Count);
        Assert.AreEqual(33, lab.Readings[^1].Reading.Index);
    }

    private static (RecordingLab Lab, BreakdownWorld World) Measure(SmuParameters smu, double seconds)
    {
        var run = new SweepRun(1, smu);
        var lab = new RecordingLab();
        lab.Run(new SmuReadingSource(run.World.Smu, run.World), BoardTime.Ticks(seconds));
        return (lab, run.World);
    }
}
