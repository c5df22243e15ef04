using System.CommandLine;
using System.Globalization;
using AgNw.Cli.Boards;

namespace AgNw.Cli.Commands;

/// <summary>`agnw bypass`: closes the line for wiring checks, for a time.</summary>
internal static class BypassCommand
{
    public static Command Create()
    {
        Option<double> time = CommonOptions.Number("--seconds", "how long the line stays closed", 10, 0.001, 60);
        return BoardVerb.Create(
            "bypass",
            "close the line for wiring checks; it opens by itself after the time and on OVER, SENSE, an open loop or a fault, but not on UNDER, DROP, RATE or DOSE",
            [time],
            async (driver, parsed, token) =>
            {
                double seconds = parsed.GetValue(time);
                await driver.BypassAsync(TimeSpan.FromSeconds(seconds), token).ConfigureAwait(false);
                return await StateReport.ReadAsync(
                    driver, string.Create(CultureInfo.InvariantCulture, $"the line opens by itself after {seconds} s; `agnw disarm` opens it now"), token).ConfigureAwait(false);
            },
            StateReport.Write);
    }
}
