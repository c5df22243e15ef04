using System.Globalization;
using AgNw.Contract;
using AgNw.Interlock.Commands;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Link;
using AgNw.Interlock.Protocol;
using AgNw.Interlock.Quantities;

namespace AgNw.Interlock.Upkeep;

/// <summary>
/// Calibration and proof test of a board. What is written is read back, because text lines carry no check; the lock that the code opens is
/// closed again whatever happens. Throws as <see cref="InterlockDriver"/> does; WRONG_CODE is a refusal.
/// </summary>
public sealed class UpkeepClient
{
    private const int MicroExponent = -6;
    private const double StepsInOne = 1e6;

    private readonly ScpiSession _session;
    private readonly InterlockOptions _options;

    internal UpkeepClient(ScpiSession session, InterlockOptions options)
    {
        _session = session;
        _options = options;
    }

    /// <summary>Reads what calibration and proof test are worth.</summary>
    public Task<BoardUpkeep> ReadAsync(CancellationToken cancellationToken = default) =>
        UpkeepReader.ReadAsync(_session, cancellationToken).AsTask();

    /// <summary>Tells the board today's date: it holds due dates against it until it is switched off.</summary>
    public Task TellDateAsync(DateOnly today, CancellationToken cancellationToken = default) => SendAsync(
        ScpiCommand.Date, string.Create(CultureInfo.InvariantCulture, $"{today.Year},{today.Month},{today.Day}"), cancellationToken);

    /// <summary>
    /// Writes a calibration: the points given, every other as it is. SAFE, DISARMED or FAULT only. A live configuration keeps its codes until
    /// it is applied anew.
    /// </summary>
    /// <param name="code">the board's calibration code</param>
    /// <param name="points">what was found</param>
    /// <param name="date">when</param>
    /// <param name="due">when the next is due</param>
    /// <exception cref="NotKeptException">a point does not read back as it was sent, after all attempts</exception>
    public async Task CalibrateAsync(
        uint code, IReadOnlyList<CalibrationPoint> points, DateOnly date, DateOnly due, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(points);
        await UnlockedAsync(code, async () =>
        {
            for (int attempt = 1; ; attempt++)
            {
                await SendAsync(ScpiCommand.CalDiscard, string.Empty, cancellationToken).ConfigureAwait(false);
                foreach (CalibrationPoint point in points)
                {
                    await SendAsync(ScpiCommand.CalPoint, $"{Place(point)},{Number(point.Gain)},{Number(point.Offset)}", cancellationToken)
                        .ConfigureAwait(false);
                }

                await SendAsync(ScpiCommand.CalStore, $"{UpkeepReader.Text(date)},{UpkeepReader.Text(due)}", cancellationToken).ConfigureAwait(false);
                NotKeptException? wrong = await FirstWrongAsync(points, date, due, cancellationToken).ConfigureAwait(false);
                if (wrong is null) return;
                if (attempt >= _options.Attempts) throw wrong;
            }
        }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The gain and offset in effect at a point's place.</summary>
    public async Task<CalibrationPoint> ReadPointAsync(
        CalibrationChannel channel, CurrentRange range, bool isNegative, CancellationToken cancellationToken = default)
    {
        var asked = new CalibrationPoint(channel, range, isNegative, 1, 0);
        return await _session.QueryAsync($"{ScpiHeader.Query(ScpiCommand.CalData)} {Place(asked)}", reply =>
        {
            string[] parts = ReplyText.Parts(ReplyText.Only(reply), 2);
            return asked with { Gain = ReplyText.Real(parts[0]), Offset = ReplyText.Real(parts[1]) };
        }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Keeps what a person found in the proof test.</summary>
    /// <param name="code">the board's calibration code</param>
    /// <param name="date">when</param>
    /// <param name="due">when the next is due</param>
    /// <param name="passed">the result</param>
    /// <param name="by">who; at most 32 printable ASCII characters without quotes</param>
    public async Task RecordProofTestAsync(
        uint code, DateOnly date, DateOnly due, bool passed, string by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by.Any(character => character is < ' ' or > '~' or '"' or '\''))
            throw new ArgumentException($"'{by}' must be printable ASCII without quotes.", nameof(by));
        string record = $"{UpkeepReader.Text(date)},{UpkeepReader.Text(due)},{(passed ? "PASSed" : "FAILed")},\"{by}\"";
        await UnlockedAsync(code, async () =>
        {
            for (int attempt = 1; ; attempt++)
            {
                await SendAsync(ScpiCommand.ProofRecord, record, cancellationToken).ConfigureAwait(false);
                ProofTestRecord kept = (await ReadAsync(cancellationToken).ConfigureAwait(false)).ProofTest;
                if (kept.Date == date && kept.Due == due && kept.By == by && kept.State == DueState.Failed != passed) return;
                if (attempt >= _options.Attempts) throw new NotKeptException("The proof test", record, kept.ToString());
            }
        }, cancellationToken).ConfigureAwait(false);
    }

    private static string Place(CalibrationPoint point) => string.Join(
        ',',
        point.Channel.ToString().ToUpperInvariant(),
        DecimalNumber.Text(RangeScales.FullScalePicoampere[(int)point.Range], -12),
        point.IsNegative ? "NEGative" : "POSitive");

    private static string Number(double value) => DecimalNumber.Text((long)Math.Round(value * StepsInOne), MicroExponent);

    private async Task<NotKeptException?> FirstWrongAsync(
        IReadOnlyList<CalibrationPoint> points, DateOnly date, DateOnly due, CancellationToken cancellationToken)
    {
        DueRecord kept = (await ReadAsync(cancellationToken).ConfigureAwait(false)).Calibration;
        if (kept.Date != date || kept.Due != due)
            return new NotKeptException("The calibration's dates", $"{date:O} to {due:O}", $"{kept.Date:O} to {kept.Due:O}");
        foreach (CalibrationPoint point in points)
        {
            CalibrationPoint read = await ReadPointAsync(point.Channel, point.Range, point.IsNegative, cancellationToken).ConfigureAwait(false);
            if (Math.Abs(read.Gain - point.Gain) > 1 / StepsInOne || Math.Abs(read.Offset - point.Offset) > 1 / StepsInOne)
                return new NotKeptException("A calibration point", point.ToString(), read.ToString());
        }

        return null;
    }

    private async Task UnlockedAsync(uint code, Func<Task> write, CancellationToken cancellationToken)
    {
        await SendAsync(ScpiCommand.CalSecured, string.Create(CultureInfo.InvariantCulture, $"OFF,{code}"), cancellationToken).ConfigureAwait(false);
        try
        {
            await write().ConfigureAwait(false);
        }
        finally
        {
            await SendAsync(ScpiCommand.CalSecured, "ON,0", cancellationToken).ConfigureAwait(false);
        }
    }

    private Task SendAsync(int command, string parameters, CancellationToken cancellationToken) =>
        _session.CommandAsync($"{ScpiHeader.Of(command)} {parameters}".TrimEnd(), repeatable: true, cancellationToken).AsTask();
}
