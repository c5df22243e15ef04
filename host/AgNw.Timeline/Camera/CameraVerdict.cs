using AgNw.Timeline.Alignment;
using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Camera;

/// <summary>Says what an assignment of frames is worth, and why.</summary>
internal static class CameraVerdict
{
    public static FitVerdict Of(
        FrameAssignment[] frames, IReadOnlyList<LinePulse> strobes, ItemClock clock, AlignmentResult alignment, bool timed)
    {
        if (alignment.Matched == 0)
            return clock.Whole.Verdict with { Reason = $"{strobes.Count} strobes for {frames.Length} frames; {clock.Whole.Verdict.Reason}" };
        double worst = frames.Where(static f => f.Strobe >= 0).Max(static f => f.UncertaintySeconds);
        var remarks = new List<string> { $"{alignment.Matched} of {frames.Length} frames have their strobe" };
        if (alignment.MissingPulses.Count > 0)
            remarks.Add($"{alignment.MissingPulses.Count} exposures became no frame");
        if (alignment.ExtraItems.Count > 0)
            remarks.Add($"{alignment.ExtraItems.Count} frames have no strobe and were placed by their file times");
        int unsure = frames.Count(static f => f.Doubtful && f.Strobe >= 0);
        if (alignment.Ambiguous)
            remarks.Add($"a shift by up to {Math.Max(1, alignment.PossibleShift)} exposures fits as well");
        else if (unsure > 0)
            remarks.Add($"{unsure} frames may belong to a neighbouring strobe");
        remarks.AddRange(alignment.Doubts.Select(static d => $"frames {d.From} to {d.To - 1} of the file: {d.Reason}"));
        if (timed && clock.Steps.Count > 0)
            remarks.Add($"the camera's clock was set: {string.Join(", ", clock.Steps.Select(static s => s.Text))}");
        if (!timed)
            remarks.Add("the files state no times: assigned by count");
        if (!alignment.Exhaustive)
            remarks.Add("not every possible shift was tried");
        bool doubtful = alignment.Ambiguous || alignment.Doubts.Count > 0 || !timed;
        return new FitVerdict(VerdictKind.ExactByStrobe, worst, doubtful, string.Join("; ", remarks));
    }
}
