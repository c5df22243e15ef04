using AgNw.Cli.Output;
using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.Events;
using AgNw.Interlock.Status;

namespace AgNw.Cli.Boards;

/// <summary>What a board is after a command: what arm, disarm, ack and the like print.</summary>
/// <param name="State">of the trip core</param>
/// <param name="Causes">latched</param>
/// <param name="Note">what the operator should know; null for nothing</param>
internal sealed record StateReport(string State, IReadOnlyList<string> Causes, string? Note = null)
{
    public static async Task<StateReport> ReadAsync(InterlockDriver driver, string? note, CancellationToken cancellationToken)
    {
        InterlockStatus status = await driver.ReadStatusAsync(cancellationToken).ConfigureAwait(false);
        return new StateReport(NameOf(status.State), NamesOf(status.Causes), note);
    }

    public static string NameOf(TripState state) => TripStateNames.ByCode[(int)state];

    public static IReadOnlyList<string> NamesOf(CauseSet causes) => [.. causes.Causes.Select(CauseSet.NameOf)];

    public static void Write(StateReport report)
    {
        string causes = report.Causes.Count > 0 ? $", latched: {string.Join(", ", report.Causes)}" : string.Empty;
        string note = report.Note is null ? string.Empty : $"; {report.Note}";
        Terminal.WriteLine($"{report.State}{causes}{note}");
    }
}
