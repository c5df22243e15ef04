using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Writing.Markdown;

/// <summary>The table of faults for people.</summary>
public static class FaultPage
{
    public const string Path = "shared/faults/FAULTS.Generated.md";

    public static GeneratedFile Write(FaultContract faults)
    {
        var page = new MarkdownFile("Faults and how they end", FaultsReader.Path);
        page.Paragraph("Each fault is injected in the virtual lab by the test named, which holds the board to this row. A row without a test fails the run.");
        page.Heading("Ends").Table(["end", "meaning"], faults.Ends.Select(e => (IReadOnlyList<string>)[e.Name, e.Text]));
        page.Heading("Faults").Table(["fault", "end", "state", "evidence", "test"], faults.Faults.Select(f => (IReadOnlyList<string>)
            [f.Fault, f.Ends, f.State, Evidence(f), f.Test.Replace('_', ' ')]));
        return new GeneratedFile(Path, page.Close());
    }

    private static string Evidence(FaultEntry fault)
    {
        var detail = fault.Cause + fault.Mark;
        var record = fault.Record.Length == 0 ? "" : $"record {fault.Record}{(detail.Length > 0 ? " " + detail : "")}";
        var error = fault.Error.Length == 0 ? "" : $"error {fault.Error}";
        return string.Join(", ", new[] { record, error }.Where(text => text.Length > 0));
    }
}
