using AgNw.Contract;
using AgNw.Interlock.Clocks;
using AgNw.Interlock.Commands;
using AgNw.Interlock.Link;
using AgNw.Interlock.Protocol;

namespace AgNw.Interlock.Measurements;

/// <summary>Reads V between two readings of the board's clock, in one line.</summary>
internal sealed class VoltageReader(ScpiSession session, BoardTime time)
{
    // The register holds the last sample, which is one sample period old at most when it is read, and the conversion takes as long again.
    private const long SampleAge = 2 * TripCoreTiming.AdcSamplePeriod;

    private static readonly string s_line = string.Join(
        ";:", new[] { ScpiCommand.BoardTime, ScpiCommand.MeasureVoltage, ScpiCommand.BoardTime }.Select(ScpiHeader.Query));

    public async Task<VoltageReading> ReadAsync(CancellationToken cancellationToken)
    {
        return await session.QueryAsync(s_line, reply => Parse(ReplyText.Texts(reply, 3)), cancellationToken).ConfigureAwait(false);
    }

    private VoltageReading Parse(string[] texts)
    {
        long from = time.Place(ReplyText.Integer(texts[0]));
        long to = time.Place(ReplyText.Integer(texts[2]));
        // The answers carry no check of their own; a clock that ran back is a changed digit.
        if (to < from) throw ReplyText.Wrong(texts[2], "a time at or after the one before it");
        return new VoltageReading(time.Boot ?? 0, from - SampleAge, to, ReplyText.Real(texts[1]));
    }
}
