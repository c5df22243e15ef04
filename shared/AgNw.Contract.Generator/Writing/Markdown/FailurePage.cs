using System.Globalization;
using AgNw.Contract.Generator.Checks;
using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Writing.Markdown;

/// <summary>The failure analysis for people: shares, rows, rates.</summary>
public static class FailurePage
{
    public const string Path = "hardware/board/failures/FAILURES.Generated.md";

    private const string ToRoot = "../../../";

    public static GeneratedFile Write(FailureContract contract)
    {
        var page = new MarkdownFile("Failure analysis", FailuresReader.Path);
        page.Paragraph("Failure modes, effects and diagnostics of the board, part by part. Equipment protection: no SIL or PL is claimed, nobody has built the board, "
            + "and causes common to several parts (heat, a spilled supply, a wrong cable) are not in the shares.");
        var shares = new FailureShares(contract);
        page.Heading("Shares").Table(["outcome", "FIT", "share"], Outcomes().Select(o => Share(o.Text, shares.Of(o.Name), shares.PerCent(o.Name)))
            .Append(Share("all", shares.Total, 100)));
        var open = contract.Failures.Count(f => f.Shown.Count == 0);
        page.Paragraph($"{contract.Failures.Count} failures, {contract.Failures.Count - open} of them shown by what the last column links, {open} **open**: no test, "
            + "proof, deck or self-test shows them yet. FIT are failures in 10^9 h.");
        page.Heading("Failures").Table(
            ["function", "failure", "effect", "ends", "detected", "by", "time to safe", "FIT", "shown by"], contract.Failures.Select(f => Row(contract, f)));
        page.Heading("Rates").Table(["class", "part", "FIT", "quality factor"], contract.Classes.Select(c => (IReadOnlyList<string>)
            [c.Name, c.Text, Number(c.Fit), Number(c.Quality)]));
        page.Table(["source", "what"], contract.Sources.Select(s => (IReadOnlyList<string>)[s.Name, s.Text]));
        return new GeneratedFile(Path, page.Close());
    }

    private static IEnumerable<(string Name, string Text)> Outcomes() =>
        FailureWords.Detections.Prepend((FailureWords.Harmless, "no effect on protection, or drift within margins"))
            .Prepend((FailureWords.Safe, "safe: ends in the safe state or in a needless trip"));

    private static IReadOnlyList<string> Share(string outcome, decimal rate, decimal perCent) =>
        [outcome, rate.ToString("F0", CultureInfo.InvariantCulture), perCent.ToString("F1", CultureInfo.InvariantCulture) + " %"];

    private static IReadOnlyList<string> Row(FailureContract contract, FailureEntry failure)
    {
        var part = contract.Classes.First(c => c.Name == failure.Class);
        return
        [
            failure.Function, failure.Failure, failure.Effect, failure.Ends, failure.Detected, failure.By, failure.Time,
            Number(failure.Parts * part.Fit * part.Quality * failure.Share / 100),
            failure.Shown.Count == 0 ? "**open**" : string.Join(", ", failure.Shown.Select(Link)),
        ];
    }

    private static string Link(FailureEvidence evidence)
    {
        var name = evidence.Name.Replace('_', ' ');
        var file = FailureWords.Evidence[evidence.Kind];
        var target = evidence.Kind switch
        {
            "fault" => FaultPage.Path,
            "check" => StatusPage.Path,
            _ => FailureChecks.Of(file!, evidence.Name),
        };
        return $"{evidence.Kind} [{name}]({ToRoot}{target})";
    }

    private static string Number(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
