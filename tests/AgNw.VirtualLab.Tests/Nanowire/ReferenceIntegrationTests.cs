using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.Clocks;
using AgNw.VirtualLab.Nanowire;
using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.VirtualLab.Tests.Nanowire;

/// <summary>The planned segments against the same laws integrated in small steps, without any of the planner's choices.</summary>
[TestClass]
public sealed class ReferenceIntegrationTests
{
    private const double AreaShare = 2e-4;
    private const double LongestSeconds = 1e-3;

    [TestMethod]
    [DataRow(1ul, 0.1)]
    [DataRow(8ul, 0.1)]
    [DataRow(3ul, 0.02)]
    public void Segments_keep_within_their_stated_deviation_from_a_fine_integration(ulong seed, double rate)
    {
        var run = new SweepRun(seed, new SmuParameters { RateVoltPerSecond = rate });
        WireBreak planned = run.BreakWithin(3 / rate);
        var thermal = new ThermalModel(run.World.Wire);
        var thinning = new ThinningLaw(run.World.Wire);
        double series = new BiasLineParameters().SeriesOhm;
        double area = 1;
        long tick = BoardTime.Ticks(1);
        double worst = 0;
        while (true)
        {
            SourcePiece source = run.World.Smu.PieceAt(tick);
            OperatingPoint point = thermal.AtVoltage(source.VoltAt(tick), area, series, 0);
            if (point.NeckKelvin >= SilverConstants.MeltingKelvin || area < SilverNanowire.SmallestArea)
            {
                break;
            }

            if (tick < planned.Tick - BoardTime.Ticks(0.05))
            {
                double difference = run.World.SegmentAt(tick).CurrentAt(tick) - point.CurrentAmpere;
                worst = Math.Max(worst, Math.Abs(difference / point.CurrentAmpere));
            }

            double loss = thinning.PerSecond(point.CurrentAmpere, area, point.NeckKelvin);
            double seconds = Math.Min(LongestSeconds, AreaShare * area / loss);
            long next = Math.Min(source.ToTick, tick + BoardTime.Duration(seconds));
            area -= loss * BoardTime.Seconds(next - tick);
            tick = next;
        }

        Assert.IsLessThan(2e-5, worst, $"seed {seed}: largest deviation of the current");
        Assert.AreEqual(BoardTime.Seconds(tick), BoardTime.Seconds(planned.Tick), 5e-3, $"seed {seed}: time of the break");
    }
}
