using System.CommandLine;
using AgNw.Cli.Boards;
using AgNw.Cli.Output;
using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.Status;

namespace AgNw.Cli.Commands;

/// <summary>`agnw ack CAUSE`: releases the latch. The cause has to be named, so that nobody releases what he has not seen.</summary>
internal static class AcknowledgeCommand
{
    public static Command Create()
    {
        var cause = new Argument<string>("cause") { Description = "first cause of the trip, as `agnw status` shows it" };
        cause.CompletionSources.Add(CauseNames.ByCode);
        return BoardVerb.Create(
            "ack",
            "release the latch after a trip by naming its first cause",
            [cause],
            (driver, parsed, token) => ActAsync(driver, parsed.GetValue(cause)!, token),
            StateReport.Write);
    }

    private static async Task<StateReport> ActAsync(InterlockDriver driver, string name, CancellationToken cancellationToken)
    {
        int code = Array.FindIndex(CauseNames.ByCode, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (code < 0)
        {
            throw new UserException($"'{name}' is no cause", $"choose one of {string.Join(", ", CauseNames.ByCode)}; `agnw status` shows the first");
        }

        InterlockStatus status = await driver.ReadStatusAsync(cancellationToken).ConfigureAwait(false);
        if (status.State != TripState.Tripped)
        {
            throw new UserException($"the board is {StateReport.NameOf(status.State)}; there is no latch to release", "arm it when it is DISARMED");
        }

        await driver.AcknowledgeAsync((Cause)code, cancellationToken).ConfigureAwait(false);
        return await StateReport.ReadAsync(driver, note: null, cancellationToken).ConfigureAwait(false);
    }
}
