using AgNw.Timeline.Alignment;
using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Camera;

/// <summary>Gives each frame its exposure: its strobe's if it has one, else one of median length where the fit puts its file time.</summary>
internal sealed class FramePlacer(IReadOnlyList<LinePulse> strobes, ItemClock clock, AlignmentResult alignment, CameraFitOptions options)
{
    private readonly long _median = (long)RobustStatistics.Median(strobes.Select(static s => (double)s.Ticks));
    private readonly long[] _starts = [.. strobes.Select(static s => s.StartTick)];
    private readonly double _period = RobustStatistics.Median(strobes.Skip(1).Select((s, i) => BoardClock.SecondsBetween(strobes[i].StartTick, s.StartTick)));
    private readonly int _shift = Math.Max(1, alignment.PossibleShift);

    public FrameAssignment Place(int index, CameraFrame frame, long time)
    {
        int strobe = alignment.Partner[index];
        double confidence = alignment.Confidence[index];
        double elsewhere = AlignmentDoubt.At(alignment.Doubts, index);
        bool doubtful = alignment.Ambiguous || confidence < options.SureFrom || elsewhere > 0;
        if (strobe >= 0)
        {
            LinePulse pulse = strobes[strobe];
            double stamp = (1.0 / BoardClock.TicksPerSecond) + options.ExposureLagSeconds;
            double other = !doubtful ? 0 : alignment.Ambiguous ? elsewhere + Math.Max(alignment.PossibleSeconds, ToOther(strobe)) : Math.Max(elsewhere, ToOther(strobe));
            double uncertainty = stamp + other;
            return new FrameAssignment(frame, strobe, pulse.StartTick, pulse.EndTick, uncertainty, confidence, doubtful || !pulse.Sure);
        }

        if (clock.Whole.Verdict.Kind == VerdictKind.None)
            return new FrameAssignment(frame, -1, null, null, double.PositiveInfinity, confidence, true);
        MergedTime start = clock.At(index, time);
        double shifted = alignment.Ambiguous ? Math.Max(alignment.PossibleSeconds, (_shift + 1) * _period) : 0;
        double placed = start.UncertaintySeconds + options.ExposureLagSeconds + shifted + elsewhere;
        doubtful |= placed > _period / 2 || StandsAtAStrobe(start.Tick);
        return new FrameAssignment(frame, -1, start.Tick, start.Tick + Math.Max(1, _median), placed, confidence, doubtful);
    }

    /// <summary>A frame whose own strobe the log lacks stands where there is none; one that stands at a strobe is one frame too many.</summary>
    private bool StandsAtAStrobe(long tick)
    {
        if (_starts.Length == 0)
            return true;
        int at = Array.BinarySearch(_starts, tick);
        at = at >= 0 ? at : ~at;
        long before = at > 0 ? tick - _starts[at - 1] : long.MaxValue;
        long after = at < _starts.Length ? _starts[at] - tick : long.MaxValue;
        return BoardClock.SecondsBetween(0, Math.Min(before, after)) < _period / 2;
    }

    /// <summary>How far the strobe may lie that the frame belongs to instead, s; strobes that the log lacks, or pauses, may be among them.</summary>
    private double ToOther(int strobe)
    {
        long start = strobes[strobe].StartTick;
        long before = start - strobes[Math.Max(0, strobe - _shift)].StartTick;
        long after = strobes[Math.Min(strobes.Count - 1, strobe + _shift)].StartTick - start;
        return Math.Max((_shift + 1) * _period, BoardClock.SecondsBetween(0, Math.Max(before, after)));
    }
}
