using System.Globalization;
using AgNw.Contract;
using AgNw.Interlock.Events;

namespace AgNw.Recording.Csv;

/// <summary>What an event says, in words for a person; everything in it stands in the other columns or in the value too.</summary>
public static class EventText
{
    public static string Of(RecordKind kind, EventDetails details) => details switch
    {
        LevelsDetails levels => ContractNames.Lines(
            kind == RecordKind.Outputs ? OutputLineNames.ByCode : InputLineNames.ByCode, levels.Changed, levels.Levels),
        CoalescedDetails many => Invariant(
            $"{many.Edges} edges of {ContractNames.Lines(many.AreOutputs ? OutputLineNames.ByCode : InputLineNames.ByCode, many.Lines, 0).Replace("=0", string.Empty, StringComparison.Ordinal)}"),
        StateDetails state => Invariant($"{ContractNames.Of(state.OldState)} to {ContractNames.Of(state.NewState)}, {Reason(state)}"),
        RefusedDetails refused => Invariant($"command 0x{refused.Address:X2}: {refused.Reasons.Replace(",", " ", StringComparison.Ordinal)}"),
        ChopDetails chop => Invariant($"{(chop.Reclosed ? "reclosed" : "opened")} after {chop.RetriesUsed} retries"),
        CaptureDetails capture => Invariant($"{capture.Pairs} pairs, {capture.PairsBefore} before the trip"),
        LinkDetails link => Invariant($"{link.BadFrames} bad frames since reset"),
        LossDetails loss => Invariant($"{loss.Lost} records lost"),
        MarkDetails mark => Invariant($"{mark.Marker}"),
        _ => string.Empty,
    };

    private static string Reason(StateDetails state) => state.NewState == TripState.Tripped
        ? CauseSet.NameOf((Cause)state.Reason)
        : Invariant($"command 0x{state.Reason:X2}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
