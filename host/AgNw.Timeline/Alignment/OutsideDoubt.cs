namespace AgNw.Timeline.Alignment;

/// <summary>
/// Finds where items beyond the first or the last pulse are spaced out of the ordinary: no pulse tells whether they were late or their clock was
/// set, and those farther out stand by their times alone.
/// </summary>
internal static class OutsideDoubt
{
    public static IEnumerable<AlignmentDoubt> Of(AlignmentModel model, Explanation best)
    {
        int[] partner = best.Candidate.Partner;
        int first = Array.FindIndex(partner, static p => p >= 0), last = Array.FindLastIndex(partner, static p => p >= 0);
        if (first < 0)
            yield break;
        var spacing = new ItemSpacing(best.Predicted, model.Pulses, model.Steps, model.Options);
        foreach (int place in spacing.Places(StepMoves.Unusual, double.PositiveInfinity).Order())
        {
            const string reason = "the clock may have been set where no pulse tells";
            if (place > last)
                yield return new AlignmentDoubt(place, partner.Length, spacing.Off(place), reason);
            else if (place <= first)
                yield return new AlignmentDoubt(0, place, spacing.Off(place), reason);
        }
    }
}
