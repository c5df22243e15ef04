using System.CommandLine;
using System.Globalization;
using AgNw.Cli.Boards;
using AgNw.Cli.Output;
using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.Captures;
using AgNw.Interlock.Commands;
using AgNw.Interlock.Scales;
using AgNw.Recording.Waveforms;

namespace AgNw.Cli.Commands;

/// <summary>`agnw capture`: reads the waveform around the last trip into a CSV file.</summary>
internal static class CaptureCommand
{
    public static Command Create()
    {
        Option<string?> output = CommonOptions.File("--out", "the file: time from the trip in s, I in A, V in V; must not exist (default: only say what the capture holds)");
        var free = new Option<bool>("--free") { Description = "let the capture run again afterwards; what it holds is gone" };
        return BoardVerb.Create(
            "capture",
            "read the waveform of current and voltage around the last trip",
            [output, free],
            (driver, parsed, token) => ActAsync(driver, parsed.GetValue(output), parsed.GetValue(free), token),
            Write);
    }

    private static async Task<Result> ActAsync(InterlockDriver driver, string? output, bool free, CancellationToken cancellationToken)
    {
        CaptureData capture = await driver.ReadCaptureAsync(progress: null, cancellationToken).ConfigureAwait(false)
            ?? throw new UserException("no capture is frozen", "it is complete 49 ms after a trip, and gone once the board is armed again");
        long trip = await TripTickAsync(driver, capture, cancellationToken).ConfigureAwait(false);
        if (output is not null)
        {
            Thresholds set = await Thresholds.ReadAsync(driver, cancellationToken).ConfigureAwait(false);
            if (!set.IsCommitted)
            {
                throw new UserException("the range of the capture is not known: staged settings differ from the live ones", "commit or apply a profile after reading the capture, not before");
            }

            WaveformTable.Write(output, capture, trip, ScaleFactors.ForCurrent(set.RangeAmpere));
        }

        if (free)
        {
            await driver.FreeCaptureAsync(cancellationToken).ConfigureAwait(false);
        }

        double hertz = TripCoreClock.Hertz;
        return new Result(capture.Count, (capture.FirstTick - trip) / hertz, (capture.TickOf(capture.Count - 1) - trip) / hertz, output, free);
    }

    /// <summary>Stamp of the trip on the count of the capture's ticks, which are extended beyond 48 bits.</summary>
    private static async Task<long> TripTickAsync(InterlockDriver driver, CaptureData capture, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> reply = await driver.AskAsync(ScpiHeader.Query(ScpiCommand.TripTime), cancellationToken).ConfigureAwait(false);
        long ticks = long.Parse(reply[0], CultureInfo.InvariantCulture);
        long wrap = 1L << TripCoreClock.TimeBits;
        long ahead = ((ticks - capture.FirstTick) % wrap + wrap) % wrap;
        return capture.FirstTick + ahead;
    }

    private static void Write(Result result)
    {
        string file = result.File is null ? "give --out FILE to keep them" : $"written to {result.File}";
        string freed = result.Freed ? "; the capture runs again" : string.Empty;
        Terminal.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Pairs} pairs of current and voltage from {result.FromSeconds * 1000:0.###} ms to {result.ToSeconds * 1000:0.###} ms of the trip, {file}{freed}"));
    }

    /// <param name="Pairs">held</param>
    /// <param name="FromSeconds">of the trip, s</param>
    /// <param name="ToSeconds">of the trip, s</param>
    /// <param name="File">where they are; null where nowhere</param>
    /// <param name="Freed">the capture runs again</param>
    private sealed record Result(int Pairs, double FromSeconds, double ToSeconds, string? File, bool Freed);
}
