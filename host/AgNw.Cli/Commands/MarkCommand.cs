using System.CommandLine;
using System.Globalization;
using AgNw.Cli.Boards;
using AgNw.Cli.Output;

namespace AgNw.Cli.Commands;

/// <summary>`agnw mark`: a marker on the board's clock.</summary>
internal static class MarkCommand
{
    public static Command Create()
    {
        var value = new Argument<uint>("value") { Description = "number that the MARK record carries" };
        return BoardVerb.Create(
            "mark",
            "put a marker on the board's clock",
            [value],
            async (driver, parsed, token) =>
            {
                uint marker = parsed.GetValue(value);
                await driver.MarkAsync(marker, token).ConfigureAwait(false);
                return new Result(marker);
            },
            static result => Terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"marked {result.Marker}")));
    }

    private sealed record Result(uint Marker);
}
