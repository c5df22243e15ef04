using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Analysis.Dose;

/// <summary>
/// Divides a run's beam-on time among regions of the specimen. A mark whose label is <c>region NAME</c> says that from then on the microscope looks
/// at that region; a name that comes again goes on with the region's sum. Other marks change nothing.
/// </summary>
public static class RegionDoses
{
    private const string Word = "region";

    /// <summary>The regions in the order in which they were first looked at.</summary>
    /// <param name="marks">in any order</param>
    /// <param name="beam">beam-on time of the run</param>
    /// <param name="ticks">first and last tick of the run</param>
    /// <param name="dosePerSecond">electrons per nm² and s while the beam is on; NaN if it is not known</param>
    public static IReadOnlyList<RegionDose> Of(IEnumerable<LabelledMark> marks, BeamOnTime beam, (long First, long Last) ticks, double dosePerSecond)
    {
        var regions = new List<RegionDose>();
        string name = string.Empty;
        long from = ticks.First;
        foreach (LabelledMark mark in marks.OrderBy(static m => m.Tick))
        {
            if (NameOf(mark.Label) is not { } next)
                continue;
            Add(regions, name, beam, from, mark.Tick, dosePerSecond);
            (name, from) = (next, mark.Tick);
        }

        Add(regions, name, beam, from, ticks.Last, dosePerSecond);
        return regions;
    }

    /// <summary>The region that a label names; null if it names none.</summary>
    public static string? NameOf(string label)
    {
        string text = label.Trim();
        if (!text.StartsWith(Word, StringComparison.OrdinalIgnoreCase) || text.Length <= Word.Length || char.IsLetterOrDigit(text[Word.Length]))
            return null;
        string name = text[Word.Length..].TrimStart(' ', ':').Trim();
        return name.Length > 0 ? name : null;
    }

    private static void Add(List<RegionDose> regions, string name, BeamOnTime beam, long from, long to, double dosePerSecond)
    {
        if (to <= from)
            return;
        double on = beam.SecondsBetween(from, to);
        int known = regions.FindIndex(region => region.Name == name);
        RegionDose before = known >= 0 ? regions[known] : new RegionDose(name, 0, 0, 0, double.NaN);
        var region = new RegionDose(
            name, before.Visits + 1, before.Seconds + BoardClock.SecondsBetween(from, to), before.BeamOnSeconds + on, (before.BeamOnSeconds + on) * dosePerSecond);
        if (known >= 0)
            regions[known] = region;
        else
            regions.Add(region);
    }
}
