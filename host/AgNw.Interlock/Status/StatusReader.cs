using AgNw.Contract;
using AgNw.Interlock.Clocks;
using AgNw.Interlock.Commands;
using AgNw.Interlock.Events;
using AgNw.Interlock.Link;
using AgNw.Interlock.Protocol;

namespace AgNw.Interlock.Status;

/// <summary>Reads identity, state and status.</summary>
internal sealed class StatusReader(ScpiSession session, BoardTime time)
{
    private static readonly int[] s_statusQueries =
    [
        ScpiCommand.State, ScpiCommand.Causes, ScpiCommand.FirstCause, ScpiCommand.EffectiveCauses, ScpiCommand.MeasureCurrent,
        ScpiCommand.MeasureVoltage, ScpiCommand.LogState, ScpiCommand.CaptureState, ScpiCommand.BeamTime, ScpiCommand.BoardTime,
    ];

    private static readonly string s_liveLine = string.Join(
        ";:", new[] { ScpiCommand.ConfCrc, ScpiCommand.ConfCrcStaged, ScpiCommand.ConfRange }.Select(ScpiHeader.Query));

    private static readonly string s_statusLine = string.Join(";:", s_statusQueries.Select(ScpiHeader.Query));

    public ValueTask<string[]> ReadNameAsync(CancellationToken cancellationToken) => session.QueryAsync(
        ScpiHeader.Query(ScpiCommand.Identify), reply => ReplyText.Parts(ReplyText.Only(reply), 4), cancellationToken);

    public ValueTask<ContractIdentity> ReadContractAsync(CancellationToken cancellationToken) => session.QueryAsync(
        ScpiHeader.Query(ScpiCommand.Contract), reply => ParseContract(ReplyText.Only(reply)), cancellationToken);

    public ValueTask<TripState> ReadStateAsync(CancellationToken cancellationToken) => session.QueryAsync(
        ScpiHeader.Query(ScpiCommand.State), reply => ParseState(ReplyText.Only(reply)), cancellationToken);

    public ValueTask<InterlockStatus> ReadAsync(CancellationToken cancellationToken) =>
        session.QueryAsync(s_statusLine, reply => Parse(ReplyText.Texts(reply, s_statusQueries.Length)), cancellationToken);

    public ValueTask<CaptureState> ReadCaptureAsync(CancellationToken cancellationToken) => session.QueryAsync(
        ScpiHeader.Query(ScpiCommand.CaptureState), reply => ParseCapture(ReplyText.Only(reply)), cancellationToken);

    public ValueTask<LiveConfiguration?> ReadLiveConfigurationAsync(CancellationToken cancellationToken) =>
        session.QueryAsync(s_liveLine, reply => ParseLive(ReplyText.Texts(reply, 3)), cancellationToken);

    /// <summary>The board tells the staged range: it is the live one where the two configurations are equal.</summary>
    private static LiveConfiguration? ParseLive(string[] texts)
    {
        uint live = ReplyText.Hexadecimal(texts[0]);
        long picoampere = (long)Math.Round(ReplyText.Real(texts[2]) * 1e12);
        int range = Array.IndexOf(RangeScales.FullScalePicoampere, picoampere);
        if (range < 0) throw ReplyText.Wrong(texts[2], "a current range");
        return live == ReplyText.Hexadecimal(texts[1]) ? new LiveConfiguration(live, (CurrentRange)range) : null;
    }

    private static ContractIdentity ParseContract(string text)
    {
        string[] parts = ReplyText.Parts(text, 4);
        return new ContractIdentity(
            (int)ReplyText.UnsignedInteger(parts[0]), (int)ReplyText.UnsignedInteger(parts[1]), ReplyText.Hexadecimal(parts[2]), ReplyText.Hexadecimal(parts[3]));
    }

    private static TripState ParseState(string text)
    {
        int code = Array.IndexOf(TripStateNames.ByCode, text);
        return code >= 0 ? (TripState)code : throw ReplyText.Wrong(text, "a state");
    }

    private static Cause? ParseFirst(string text)
    {
        CauseSet causes = CauseSet.Parse(text);
        return causes.IsEmpty ? null : causes.Causes.Single();
    }

    private InterlockStatus Parse(string[] texts)
    {
        LogState log = LogReader.ParseState(texts[6]);
        time.Enter(log.Boot);
        return new InterlockStatus
        {
            State = ParseState(texts[0]),
            Causes = CauseSet.Parse(texts[1]),
            FirstCause = ParseFirst(texts[2]),
            Effective = CauseSet.Parse(texts[3]),
            CurrentAmpere = ReplyText.Real(texts[4]),
            VoltageVolt = ReplyText.Real(texts[5]),
            Log = log,
            Capture = ParseCapture(texts[7]),
            BeamTicks = ReplyText.Integer(texts[8]),
            BoardTicks = time.Place(ReplyText.Integer(texts[9])),
        };
    }

    private CaptureState ParseCapture(string text)
    {
        string[] parts = ReplyText.Parts(text, 3);
        CapturePhase phase = (CapturePhase)ReplyText.Choice(parts[0], ["RUNNING", "TRIGGERED", "FROZEN"]);
        long first = ReplyText.Integer(parts[1]);
        return new CaptureState(phase, phase == CapturePhase.Frozen ? time.Place(first) : first, (int)ReplyText.UnsignedInteger(parts[2]));
    }
}
