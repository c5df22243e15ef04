using System.CommandLine;
using AgNw.Cli.Boards;
using AgNw.Cli.Reports;

namespace AgNw.Cli.Commands;

/// <summary>`agnw status`: a board at a glance.</summary>
internal static class StatusCommand
{
    public static Command Create() => BoardVerb.Create(
        "status",
        "show state, causes, current and voltage, thresholds, dose and log of a board",
        [],
        static (driver, _, token) => StatusReport.ReadAsync(driver, token),
        StatusText.Write);
}
