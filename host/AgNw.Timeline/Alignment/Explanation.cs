namespace AgNw.Timeline.Alignment;

/// <summary>
/// An alignment with the steps of the items' clock that it supposes. Between two steps the clock keeps an offset of its own; the drift is common.
/// </summary>
/// <param name="Starts">First item of each stretch, ascending; the first is 0.</param>
/// <param name="Offsets">Pulse time minus item time of each stretch, continued to item time 0, s.</param>
/// <param name="Predicted">Time of each item on the pulses' clock, s.</param>
/// <param name="Candidate">What the stretches lead to.</param>
internal sealed record Explanation(int[] Starts, double[] Offsets, double[] Predicted, AlignmentCandidate Candidate)
{
    /// <summary>True if one of the steps stands where several items were lost in a row, which it would look like.</summary>
    public bool InsteadOfLoss { get; init; }

    /// <summary>Number of steps.</summary>
    public int Steps => Starts.Length - 1;

    /// <summary>Stretch of an item.</summary>
    public int StretchOf(int item)
    {
        int at = Array.BinarySearch(Starts, item);
        return at >= 0 ? at : ~at - 1;
    }

    /// <summary>Where an item stands on the pulses' clock: at its pulse, else where the offset puts it, s.</summary>
    public double SecondsOf(int item, double[] pulses) => Candidate.Partner[item] >= 0 ? pulses[Candidate.Partner[item]] : Predicted[item];
}
