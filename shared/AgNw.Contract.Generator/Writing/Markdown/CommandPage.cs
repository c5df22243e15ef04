using System.Globalization;
using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Writing.Markdown;

/// <summary>The reference of the SCPI commands for people.</summary>
public static class CommandPage
{
    public const string Path = "shared/protocol/COMMANDS.Generated.md";

    public static GeneratedFile Write(ProtocolContract protocol)
    {
        var page = new MarkdownFile("Commands of the board", $"{protocol.CommandsFile} and {protocol.ErrorsFile}");
        page.Paragraph($"SCPI-1999 lines at {protocol.Baud} baud 8N1, ended by {protocol.LineTerminator}, "
                + $"at most {protocol.LineMaxCharacters} characters, one command in flight. "
                + "Capitals are the short form; what stands in brackets may be left out; a query ends in `?`. "
                + "MIN, MAX and DEF stand for a number's limits and default.")
            .Paragraph("Status bits and the self-test's checks: [STATUS](STATUS.Generated.md).")
            .Paragraph(
                $"A block of the log is {protocol.LogBlock.Header}, up to {protocol.LogBlock.Max} records, {protocol.LogBlock.Trailer}; "
                + $"of the capture {protocol.CaptureBlock.Header}, up to {protocol.CaptureBlock.Max} pairs, "
                + $"{protocol.CaptureBlock.Trailer}; all little-endian.");
        page.Heading("Commands").Table(["command", "parameters", "reply", "sets", "allowed in", "meaning", "errors"], protocol.Commands.Select(Row));
        page.Heading("Errors").Table(["number", "error", "event status", "what to do"], protocol.Errors.Select(e => (IReadOnlyList<string>)
            [Number(e.Number), e.Text, e.Esr, e.Hint]));
        return new GeneratedFile(Path, page.Close());
    }

    private static IReadOnlyList<string> Row(CommandEntry c) =>
    [
        Header(c),
        string.Join("; ", c.Parameters.Select(Parameter)),
        c.Reply,
        string.Join(", ", c.Sets),
        c.States.Count == 0 ? "every state" : string.Join(", ", c.States),
        c.Text,
        string.Join(", ", ErrorCases.Of(c).Select(e => e.Error).Concat(c.Errors).Distinct()),
    ];

    private static string Header(CommandEntry command)
    {
        var set = command.HasSet ? $"`{command.Pattern}`" : "";
        var query = command.HasQuery ? $"`{command.Pattern}?`" : "";
        return string.Join(" ", new[] { set, query }.Where(s => s.Length > 0));
    }

    private static string Parameter(ParameterEntry parameter)
    {
        var domain = parameter.Type switch
        {
            "choice" => string.Join(" / ", parameter.Choices),
            "boolean" => "ON / OFF",
            "integer" or "real" => $"{Value(parameter, parameter.Min)} to {Value(parameter, parameter.Max)}",
            "text" => $"text of at most {Number(parameter.Max ?? 0)} characters",
            _ => parameter.Type,
        };
        var standard = parameter.Default is not { } value ? ", required" : parameter.Type switch
        {
            "choice" => $", default {parameter.Choices[(int)value]}",
            "boolean" => value == 1 ? ", default ON" : ", default OFF",
            _ => $", default {Value(parameter, value)}",
        };
        return $"{parameter.Name}: {domain}{standard}";
    }

    private static string Value(ParameterEntry parameter, long? value) => parameter.Type == "real"
        ? EngineeringNumber.Text(value ?? 0, parameter.Scale, parameter.Unit)
        : Number(value ?? 0);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
