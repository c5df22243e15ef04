using System.CommandLine;
using AgNw.Cli.Boards;

namespace AgNw.Cli.Commands;

/// <summary>`agnw disarm`: opens the line.</summary>
internal static class DisarmCommand
{
    public static Command Create() => BoardVerb.Create(
        "disarm",
        "open the line and disarm",
        [],
        static async (driver, _, token) =>
        {
            await driver.DisarmAsync(token).ConfigureAwait(false);
            return await StateReport.ReadAsync(driver, note: null, token).ConfigureAwait(false);
        },
        StateReport.Write);
}
