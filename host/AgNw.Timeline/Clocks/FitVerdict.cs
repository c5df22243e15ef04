namespace AgNw.Timeline.Clocks;

/// <summary>What a merge with one source is worth, in one line for a person and in fields for a program.</summary>
/// <param name="Kind">How the times were related.</param>
/// <param name="UncertaintySeconds">Largest uncertainty of a merged time within the source's own range, in seconds.</param>
/// <param name="Doubtful">True if the merge may be wrong by more than the uncertainty says; the reason says why.</param>
/// <param name="Reason">Why this kind, and what speaks for or against it.</param>
public sealed record FitVerdict(VerdictKind Kind, double UncertaintySeconds, bool Doubtful, string Reason)
{
    /// <summary>For example <c>fitted, 0.4 ms</c>.</summary>
    public string Text => Kind switch
    {
        VerdictKind.ExactByStrobe => "exact by strobe",
        VerdictKind.Fitted => "fitted, " + DurationText.Of(UncertaintySeconds),
        VerdictKind.FittedByBeamBlink => "fitted by beam blink, " + DurationText.Of(UncertaintySeconds),
        VerdictKind.FileTimesOnly => "file times only, " + DurationText.Of(UncertaintySeconds),
        _ => "not merged",
    } + (Doubtful ? ", doubtful" : string.Empty);
}
