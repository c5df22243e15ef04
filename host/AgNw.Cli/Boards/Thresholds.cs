using System.Globalization;
using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.Commands;

namespace AgNw.Cli.Boards;

/// <summary>What a current and a dose are held against, as the board is set. Levels are null where the detector is off.</summary>
internal sealed record Thresholds
{
    public required string Mode { get; init; }

    /// <summary>Full scale of the current range, A.</summary>
    public required double RangeAmpere { get; init; }

    /// <summary>A.</summary>
    public double? OverAmpere { get; init; }

    /// <summary>A.</summary>
    public double? UnderAmpere { get; init; }

    /// <summary>Of the held peak.</summary>
    public double? DropFraction { get; init; }

    /// <summary>V/s.</summary>
    public double? RateVoltPerSecond { get; init; }

    /// <summary>Beam-on time, s.</summary>
    public double? DoseBudgetSeconds { get; init; }

    /// <summary>Silence of the host before its watchdog acts, s.</summary>
    public required double HostTimeoutSeconds { get; init; }

    public required string HostAction { get; init; }

    /// <summary>CRC of the live configuration, as ARM takes it.</summary>
    public required string LiveCrc { get; init; }

    /// <summary>What is set is what the board acts by.</summary>
    public required bool IsCommitted { get; init; }

    private static readonly int[] Queries =
    [
        ScpiCommand.ConfMode, ScpiCommand.ConfRange, ScpiCommand.ConfOverEnable, ScpiCommand.ConfOverLevel, ScpiCommand.ConfUnderEnable,
        ScpiCommand.ConfUnderLevel, ScpiCommand.ConfDropEnable, ScpiCommand.ConfDropFraction, ScpiCommand.ConfRateEnable,
        ScpiCommand.ConfRateLimit, ScpiCommand.ConfDoseEnable, ScpiCommand.ConfDoseBudget, ScpiCommand.HostTimeout, ScpiCommand.HostAction,
        ScpiCommand.ConfCrc, ScpiCommand.ConfCrcStaged,
    ];

    public static async Task<Thresholds> ReadAsync(InterlockDriver driver, CancellationToken cancellationToken)
    {
        var answers = new Dictionary<int, string>();
        // As many a line as it holds.
        foreach (int[] some in Queries.Chunk(5))
        {
            IReadOnlyList<string> replies = await driver.AskAsync(string.Join(";:", some.Select(ScpiHeader.Query)), cancellationToken).ConfigureAwait(false);
            if (replies.Count != some.Length)
            {
                throw new FormatException($"the board gave {replies.Count} answers to {some.Length} questions");
            }

            foreach ((int query, string reply) in some.Zip(replies))
            {
                answers[query] = reply;
            }
        }

        double Number(int query) => double.Parse(answers[query], NumberStyles.Float, CultureInfo.InvariantCulture);
        double? Enabled(int enable, int query) => answers[enable] == "1" ? Number(query) : null;
        return new Thresholds
        {
            Mode = answers[ScpiCommand.ConfMode],
            RangeAmpere = Number(ScpiCommand.ConfRange),
            OverAmpere = Enabled(ScpiCommand.ConfOverEnable, ScpiCommand.ConfOverLevel),
            UnderAmpere = Enabled(ScpiCommand.ConfUnderEnable, ScpiCommand.ConfUnderLevel),
            DropFraction = Enabled(ScpiCommand.ConfDropEnable, ScpiCommand.ConfDropFraction),
            RateVoltPerSecond = Enabled(ScpiCommand.ConfRateEnable, ScpiCommand.ConfRateLimit),
            DoseBudgetSeconds = Enabled(ScpiCommand.ConfDoseEnable, ScpiCommand.ConfDoseBudget),
            HostTimeoutSeconds = Number(ScpiCommand.HostTimeout),
            HostAction = answers[ScpiCommand.HostAction],
            LiveCrc = answers[ScpiCommand.ConfCrc],
            IsCommitted = answers[ScpiCommand.ConfCrc] == answers[ScpiCommand.ConfCrcStaged],
        };
    }
}
