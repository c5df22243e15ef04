namespace AgNw.Timeline.Alignment;

/// <summary>A stretch of items that may stand elsewhere than the alignment says.</summary>
/// <param name="From">First item.</param>
/// <param name="To">Item after the last.</param>
/// <param name="Seconds">By how much, at most.</param>
/// <param name="Reason">Why, for a person.</param>
public readonly record struct AlignmentDoubt(int From, int To, double Seconds, string Reason)
{
    /// <summary>By how much an item may be off, s; 0 if no doubt concerns it.</summary>
    public static double At(IReadOnlyList<AlignmentDoubt> doubts, int item)
    {
        double most = 0;
        foreach (AlignmentDoubt doubt in doubts)
        {
            if (item >= doubt.From && item < doubt.To)
                most = Math.Max(most, doubt.Seconds);
        }

        return most;
    }
}
