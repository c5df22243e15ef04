using System.CommandLine;
using System.Globalization;
using AgNw.Cli.Boards;
using AgNw.Cli.Output;
using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.Errors;
using AgNw.Recording.Marks;
using AgNw.Recording.Runs;

namespace AgNw.Cli.Commands;

/// <summary>`agnw mark`: a marker on the board's clock, by number, or with a label that is kept in a run.</summary>
internal static class MarkCommand
{
    public static Command Create()
    {
        var mark = new Argument<string>("mark") { Description = "number that the MARK record carries; or a label such as \"EDX taken\", kept in the run of --run or of `agnw serve`" };
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
            (driver, parsed, token) => MarkAsync(driver, parsed.GetValue(mark)!, parsed.GetValue(run), token),
            static result => Terminal.WriteLine($"marked {string.Join(": ", new[] { result.Marker?.ToString(CultureInfo.InvariantCulture), result.Label }.OfType<string>())}"));
    }

    private static async Task<Result> MarkAsync(InterlockDriver driver, string text, string? run, CancellationToken cancellationToken)
    {
        if (run is null && !IsNumber(text, out _))
        {
            await LabelAtServerAsync(driver, text, cancellationToken).ConfigureAwait(false);
            return new Result(null, text);
        }

        uint marker = run is null ? uint.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : new RunMarks(RunFolder.Open(run), TimeProvider.System).Add(text);
        await driver.MarkAsync(marker, cancellationToken).ConfigureAwait(false);
        return new Result(marker, run is null ? null : text);
    }

    /// <summary>A server keeps labels in its own run; a board does not know the command.</summary>
    private static async Task LabelAtServerAsync(InterlockDriver driver, string label, CancellationToken cancellationToken)
    {
        try
        {
            await driver.SendAsync($"MARK:LABel \"{label.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (InterlockCommandException refused) when (refused.Number == ScpiErrors.UndefinedHeader)
        {
            throw new UserException("a board keeps no labels", "name the run that does with --run, or mark over `agnw serve`");
        }
    }

    private static bool IsNumber(string text, out uint value) => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    /// <returns>what is wrong with the mark, or null</returns>
    private static string? Problem(string text, bool isLabel)
    {
        if (isLabel || !IsNumber(text, out uint value))
        {
            return RunMarks.Check(text);
        }

        return value < RunMarks.FirstMarker ? null : $"{text} is one of the markers that stand for labels; give a number below {RunMarks.FirstMarker}";
    }

    /// <param name="Marker">null where the server chose it</param>
    /// <param name="Label">null for a mark by number</param>
    private sealed record Result(uint? Marker, string? Label);
}
