using System.Globalization;
using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Writing.Markdown;

/// <summary>The reference of status bits and of the self-test for people.</summary>
public static class StatusPage
{
    public const string Path = "shared/protocol/STATUS.Generated.md";

    public static GeneratedFile Write(StatusContract status)
    {
        var page = new MarkdownFile("Status bits and self-test of the board", StatusReader.Path);
        Bits(page, "STATus:OPERation:CONDition?", status.Operation);
        Bits(page, "STATus:QUEStionable:CONDition?", status.Questionable);
        page.Heading("CALibration:STATe? and PROoftest:STATe?").Table(["state", "meaning"], status.DueStates.Select(s => Row(s.Name, s.Text)));
        page.Heading("MARK records made by the supervisor").Table(["value", "mark", "meaning"],
            status.Marks.Select(m => Row($"0x{m.Code.ToString("X8", CultureInfo.InvariantCulture)}", m.Name, m.Text)));
        page.Heading("*TST?").Paragraph("The reply is the sum of the weights of what failed or is noticed; 0 means that all is well. "
                + "A notice leaves the board DISARMED, anything else in FAULT.")
            .Table(["weight", "step", "holds when", ""],
                status.Steps.Select(s => Row(Number(1L << s.Bit), s.Name, s.Text, s.Notice ? "notice" : "")));
        page.Heading("TEST:RESult?").Paragraph("Each check's value with the limits that it was held to. DAC checks give the ADC's deviation from "
                + "what the code asks; the limits are those of an uncalibrated board.")
            .Table(["number", "check", "step", "DAC code", "from", "to", "unit", "where it fails, look at"],
                status.Checks.Select((c, i) => Row(
                    Number(i), c.Name, c.Step, c.Level > 0 ? Number(c.Level) : "", Number(c.Min), Number(c.Max), c.Unit, c.Reason)));
        return new GeneratedFile(Path, page.Close());
    }

    private static void Bits(MarkdownFile page, string title, IReadOnlyList<NamedCode> bits) => page.Heading(title)
        .Table(["bit", "weight", "condition", "meaning"], bits.Select(b => Row(Number(b.Code), Number(1L << (int)b.Code), b.Name, b.Text)));

    private static string[] Row(params string[] cells) => cells;

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
