using AgNw.Contract;
using AgNw.Recording.Rows;
using AgNw.Timeline.Analysis;
using AgNw.Timeline.Analysis.Points;
using AgNw.Timeline.Board;
using AgNw.Timeline.Merging;
using AgNw.Timeline.Tests.Analysis.Thinning;

namespace AgNw.Timeline.Tests.Analysis.Points;

/// <summary>A sweep of 60 ms readings that thins from 1.5 V on and breaks at 2.1 V; frames of 80 ms every 100 ms.</summary>
[TestClass]
public class BreakPointFinderTests
{
    private const long Reading = 2_880_000;
    private const long Frame = 4_800_000;
    private const long Aperture = 960_000;

    private static readonly TimedReading[] Sweep =
    [
        .. new SyntheticWire { OnsetVolt = 1.5, CurrentNoise = 20e-9 }.Sweep(2.1, 1)
            .Select(static (s, i) => new TimedReading(i + 1, i * Reading, 1e-6, s.VoltageVolt, s.CurrentAmpere)),
    ];

    private static readonly long Rupture = Sweep[^1].Tick + Aperture + 50_000;

    private static readonly FrameExposure[] Frames =
        [.. Enumerable.Range(0, 300).Select(static i => new FrameExposure(i + 1, i * Frame, (i * Frame) + 3_840_000, 2e-8, false))];

    [TestMethod]
    public void With_a_capture_B_and_C_are_its_levels_and_A_is_a_reading()
    {
        WaveformRow[] waveform = Capture();
        BreakSummary trip = Summary(waveform);

        BreakPoints points = new BreakPointFinder().Find(trip, Sweep, Frames, waveform);

        Assert.AreEqual("ABC", string.Concat(points.Known.Select(static p => p.Name)));
        Assert.AreEqual(1.5 + Math.Sqrt(5e-4), points.Onset!.VoltageVolt, 0.02);
        Assert.AreEqual(IvPoint.Smu, points.Onset.Source);
        Assert.AreEqual(IvPoint.Capture, points.Before!.Source);
        Assert.AreEqual(3e-3, points.Before.CurrentAmpere, 1e-9);
        Assert.AreEqual(2.1, points.Before.VoltageVolt, 1e-9);
        // The fall takes from -12 us to -2 us; at its end the voltage still stands.
        Assert.AreEqual(Rupture, points.Before.Tick, 48);
        Assert.AreEqual(1e-6, points.After!.CurrentAmpere, 1e-9);
        Assert.AreEqual(2.1, points.After.VoltageVolt, 1e-9);
        Assert.IsInRange(trip.TripTick - (3 * 48), trip.TripTick - 48, points.After.Tick);
    }

    [TestMethod]
    public void Every_point_has_the_frame_exposed_at_its_moment_or_the_two_around_it()
    {
        WaveformRow[] waveform = Capture();
        BreakPoints points = new BreakPointFinder().Find(Summary(waveform), Sweep, Frames, waveform);

        foreach (IvPoint point in points.Known)
        {
            long place = point.Tick / Frame;
            bool exposed = point.Tick % Frame < 3_840_000;
            Assert.AreEqual(exposed ? place + 1 : null, point.Frame.Frame);
            Assert.AreEqual(exposed ? place : place + 1, point.Frame.Before);
            Assert.AreEqual(place + 2, point.Frame.After);
        }
    }

    [TestMethod]
    public void Without_a_capture_B_is_the_last_reading_that_was_over_and_C_the_first_that_began_after()
    {
        TimedReading during = new(900, Rupture - 1000, 1e-6, 0.4, 0.5e-3);
        TimedReading after = new(901, Rupture + Reading, 1e-6, 2.11, 2e-9);

        BreakPoints points = new BreakPointFinder().Find(Summary([]), [.. Sweep, during, after], Frames, []);

        Assert.AreEqual(Sweep[^1].CurrentAmpere, points.Before!.CurrentAmpere);
        Assert.AreEqual(Sweep[^1].Tick, points.LastReadingTick);
        Assert.AreEqual(IvPoint.Smu, points.Before.Source);
        Assert.AreEqual(2e-9, points.After!.CurrentAmpere);
        Assert.AreEqual(after.Tick, points.After.Tick);
    }

    [TestMethod]
    public void A_reading_that_averaged_over_the_break_longer_than_it_should_is_not_B()
    {
        TimedReading late = new(900, Rupture - (2 * Aperture), 1e-6, 1.2, 1.5e-3);

        BreakPoints points = new BreakPointFinder().Find(Summary([]), [.. Sweep.Where(r => r.Tick < late.Tick), late], Frames, []);

        Assert.IsGreaterThan(2e-3, points.Before!.CurrentAmpere);
    }

    [TestMethod]
    public void Without_readings_frames_or_capture_there_is_no_point_but_a_reason_for_each()
    {
        BreakPoints points = new BreakPointFinder().Find(Summary([]), [], [], []);

        Assert.IsFalse(points.Known.Any());
        Assert.IsNull(points.LastReadingTick);
        Assert.AreEqual("there is no reading before the break", points.BeforeReason);
        Assert.AreEqual("there is no capture and no reading after the break", points.AfterReason);
        Assert.AreNotEqual(string.Empty, points.Thinning.Reason);
    }

    [TestMethod]
    public void A_point_near_the_edge_of_an_exposure_is_in_doubt()
    {
        Assert.IsFalse(PointFrame.At(Frames, (10 * Frame) + 3).Doubtful);
        Assert.IsTrue(PointFrame.At(Frames, (10 * Frame) + 1).Doubtful);
        Assert.IsTrue(PointFrame.At(Frames, (10 * Frame) + 4000, 1e-4).Doubtful);
        Assert.AreEqual(new PointFrame(null, null, 1, false), PointFrame.At(Frames, -1_000_000));
        Assert.AreEqual(new PointFrame(null, null, null, false), PointFrame.At([], 5));
    }

    private static BreakSummary Summary(WaveformRow[] waveform)
    {
        // The fall passes 90 % 11 us, 528 ticks, before the trip.
        long tick = waveform.Length > 0 ? Rupture + 528 : Rupture;
        return BreakFinder.Describe(new TripNotice(tick, 1, Cause.Drop, 1 << (int)Cause.Drop, 0, null, null), [], Frames, waveform, null);
    }

    /// <summary>3 mA fall to 1 uA from 12 to 2 us before the trip; the line opens with it.</summary>
    private static WaveformRow[] Capture() =>
    [
        .. Enumerable.Range(-8000, 16000).Select(static i => new WaveformRow(
            Rupture + 528 + (i * 48L), i * 1e-6, 1e-6 + (2.999e-3 * (1 - Math.Clamp((i + 12) / 10.0, 0, 1))), i < 0 ? 2.1 : 0)),
    ];
}
