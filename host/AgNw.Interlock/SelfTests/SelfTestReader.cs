using AgNw.Contract;
using AgNw.Interlock.Commands;
using AgNw.Interlock.Link;
using AgNw.Interlock.Protocol;

namespace AgNw.Interlock.SelfTests;

/// <summary>Reads the checks of the last self-test one by one.</summary>
internal static class SelfTestReader
{
    private const int Fields = 7;

    // More than any board has: a damaged count must not be believed for hours.
    private const long MaximumChecks = 100;

    private static readonly string[] s_outcomes = ["PASSED", "FAILED", "NOTRUN"];

    public static async Task<IReadOnlyList<SelfTestCheck>> ReadAsync(ScpiSession session, CancellationToken cancellationToken)
    {
        long count = await session.QueryAsync(ScpiHeader.Query(ScpiCommand.TestCount), reply => Count(ReplyText.Only(reply)), cancellationToken)
            .ConfigureAwait(false);
        List<SelfTestCheck> checks = [];
        for (long check = 0; check < count; check++)
        {
            checks.Add(await session.QueryAsync(
                FormattableString.Invariant($"{ScpiHeader.Query(ScpiCommand.TestResult)} {check}"),
                reply => Parse(ReplyText.Only(reply)),
                cancellationToken).ConfigureAwait(false));
        }

        return checks;
    }

    private static long Count(string text)
    {
        long count = ReplyText.Integer(text);
        return count is > 0 and <= MaximumChecks ? count : throw ReplyText.Wrong(text, "a number of checks");
    }

    private static SelfTestCheck Parse(string text)
    {
        // The reason is quoted and may have commas.
        string[] parts = text.Split(',', Fields);
        if (parts.Length != Fields || parts[^1] is not ['"', .., '"']) throw ReplyText.Wrong(text, "a check");
        return new SelfTestCheck(
            parts[0],
            (CheckOutcome)ReplyText.Choice(parts[1], s_outcomes),
            ReplyText.Integer(parts[2]),
            ReplyText.Integer(parts[3]),
            ReplyText.Integer(parts[4]),
            parts[5],
            parts[6][1..^1]);
    }
}
