using System.CommandLine;
using System.Globalization;
using AgNw.Cli.Boards;
using AgNw.Cli.Output;
using AgNw.Cli.Profiles;
using AgNw.Interlock;
using AgNw.Interlock.Profiles;

namespace AgNw.Cli.Commands;

/// <summary>`agnw arm`: closes the line under a configuration that is named, by its CRC or by the profile that it must be.</summary>
internal static class ArmCommand
{
    public static Command Create()
    {
        var crc = new Argument<string?>("crc") { Description = "CRC of the live configuration as `agnw status` or `agnw profile apply` shows it", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> profile = ProfileChoice.Option("arm only if this profile is live on the board: name of an example or a YAML file");
        return BoardVerb.Create(
            "arm",
            "close the line and let the detectors act, under the configuration that is named",
            [crc, profile],
            async (driver, parsed, token) =>
            {
                uint meant = (parsed.GetValue(crc), parsed.GetValue(profile)) switch
                {
                    ({ } text, null) => ParseCrc(text),
                    (null, { } name) => await CrcOfAsync(driver, ProfileChoice.Read(name), token).ConfigureAwait(false),
                    _ => throw new UserException("what is to be armed is not said", "give the CRC of the live configuration, or --profile"),
                };
                await driver.ArmAsync(meant, token).ConfigureAwait(false);
                Thresholds set = await Thresholds.ReadAsync(driver, token).ConfigureAwait(false);
                return await StateReport.ReadAsync(driver, WatchdogNote(set), token).ConfigureAwait(false);
            },
            StateReport.Write);
    }

    /// <summary>What happens when the host falls silent, as it does when a verb has ended.</summary>
    public static string? WatchdogNote(Thresholds set) => set.HostAction != "TRIP"
        ? null
        : string.Create(
            CultureInfo.InvariantCulture,
            $"the board trips when no program talks to it for {set.HostTimeoutSeconds:0.###} s: keep `agnw watch`, `record` or `serve` running");

    private static uint ParseCrc(string text)
    {
        string digits = text.StartsWith("#H", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
        return uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint crc)
            ? crc
            : throw new UserException($"'{text}' is no CRC", "give one to eight hexadecimal digits, as `agnw status` shows them");
    }

    private static async Task<uint> CrcOfAsync(InterlockDriver driver, InterlockProfile profile, CancellationToken cancellationToken)
    {
        ProfileComparison comparison = await driver.CompareAsync(profile, cancellationToken).ConfigureAwait(false);
        return comparison.IsLive
            ? comparison.LiveCrc
            : throw new UserException(
                $"the board is not set to {profile.Name} ({comparison.Differences.Count} settings differ{(comparison.IsCommitted ? string.Empty : ", and staged ones are not committed")})",
                $"`agnw profile diff {profile.Name}` shows them, `agnw profile apply` sets them");
    }
}
