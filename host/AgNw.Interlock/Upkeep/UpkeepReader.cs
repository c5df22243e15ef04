using System.Globalization;
using AgNw.Contract;
using AgNw.Interlock.Commands;
using AgNw.Interlock.Link;
using AgNw.Interlock.Protocol;

namespace AgNw.Interlock.Upkeep;

/// <summary>Reads calibration, proof test and storage; dates are numbers, year x 10000 + month x 100 + day.</summary>
internal static class UpkeepReader
{
    private const string Kept = "KEPT";
    private const string Lost = "VOLATILE";

    private static readonly string s_line = string.Join(
        ";:", ScpiHeader.Query(ScpiCommand.CalState), ScpiHeader.Query(ScpiCommand.ProofState), ScpiHeader.Query(ScpiCommand.Storage));

    public static ValueTask<BoardUpkeep> ReadAsync(ScpiSession session, CancellationToken cancellationToken) =>
        session.QueryAsync(s_line, reply => Parse(ReplyText.Texts(reply, 3)), cancellationToken);

    /// <summary>A date as the board takes it.</summary>
    public static string Text(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static BoardUpkeep Parse(string[] texts)
    {
        string[] calibration = ReplyText.Parts(texts[0], 3);
        // Who did it may have commas in his name.
        string[] proof = texts[1].Split(',', 4);
        if (proof.Length != 4 || proof[3] is not ['"', .., '"']) throw ReplyText.Wrong(texts[1], "a proof test");
        if (texts[2] is not (Kept or Lost)) throw ReplyText.Wrong(texts[2], $"{Kept} or {Lost}");
        return new BoardUpkeep(
            new DueRecord(State(calibration[0]), Date(calibration[1]), Date(calibration[2])),
            new ProofTestRecord(State(proof[0]), Date(proof[1]), Date(proof[2]), proof[3][1..^1]),
            texts[2] == Kept);
    }

    private static DueState State(string text)
    {
        int code = Array.IndexOf(DueStateNames.ByCode, text);
        return code >= 0 ? (DueState)code : throw ReplyText.Wrong(text, "what a record is worth");
    }

    private static DateOnly? Date(string text)
    {
        if (text == "0") return null;
        return DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : throw ReplyText.Wrong(text, "a date");
    }
}
