using System.CommandLine;
using System.Globalization;
using AgNw.Cli.Boards;
using AgNw.Cli.Output;
using AgNw.Recording.Marks;
using AgNw.Recording.Runs;

namespace AgNw.Cli.Commands;

/// <summary>`agnw mark`: a marker on the board's clock, by number, or with a label that is kept in a run.</summary>
internal static class MarkCommand
{
    public static Command Create()
    {
        var mark = new Argument<string>("mark") { Description = "number that the MARK record carries, or with --run a label such as \"EDX taken\"" };
        Option<string?> run = CommonOptions.File("--run", "run that keeps the label; the record carries a marker of its own");
        mark.Validators.Add(result =>
        {
            if (Problem(result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty, result.GetValue(run) is not null) is { } problem)
            {
                result.AddError(problem);
            }
        });
        return BoardVerb.Create(
            "mark",
            "put a marker on the board's clock",
            [mark, run],
            async (driver, parsed, token) =>
            {
                string text = parsed.GetValue(mark)!;
                string? label = parsed.GetValue(run) is null ? null : text;
                uint marker = parsed.GetValue(run) is { } folder ? new RunMarks(RunFolder.Open(folder), TimeProvider.System).Add(text) : uint.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
                await driver.MarkAsync(marker, token).ConfigureAwait(false);
                return new Result(marker, label);
            },
            static result => Terminal.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"marked {result.Marker}{(result.Label is null ? string.Empty : $": {result.Label}")}")));
    }

    /// <returns>what is wrong with the mark, or null</returns>
    private static string? Problem(string text, bool isLabel)
    {
        if (isLabel)
        {
            return RunMarks.Check(text);
        }

        if (!uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint value))
        {
            return $"'{text}' is no number from 0 to {RunMarks.FirstMarker - 1}; give one, or name the run that keeps the label with --run";
        }

        return value < RunMarks.FirstMarker ? null : $"{text} is one of the markers that stand for labels; give a number below {RunMarks.FirstMarker}";
    }

    private sealed record Result(uint Marker, string? Label);
}
