using AgNw.VirtualLab.Scenarios;

namespace AgNw.VirtualLab.Tests.Scenarios;

[TestClass]
public sealed class ScenarioReaderTests
{
    private const string Good = """
        title: a claim
        start: armed
        configuration:
          CONFIG_MODE: {mode: BREAKDOWN}
        steps:
          - {at: 10, set: {OVER_POS: 1}}
        end: 100
        expect:
          outputs: []
        """;

    [TestMethod]
    public void A_good_file_is_read() => Assert.AreEqual("a claim", ScenarioReader.Read("s.yaml", Good).Title);

    [TestMethod]
    [DataRow("start: armed", "start: flying", 2, "flying")]
    [DataRow("mode: BREAKDOWN", "mood: BREAKDOWN", 4, "mood")]
    [DataRow("mode: BREAKDOWN", "mode: 4", 4, "does not fit")]
    [DataRow("mode: BREAKDOWN", "mode: -1", 4, "-1")]
    [DataRow("CONFIG_MODE", "STATUS", 4, "STATUS")]
    [DataRow("OVER_POS: 1", "OVER_POS: 2", 6, "level")]
    [DataRow("OVER_POS: 1", "NO_LINE: 1", 6, "NO_LINE")]
    [DataRow("at: 10", "at: soon", 6, "soon")]
    [DataRow("set:", "push:", 6, "a step has")]
    [DataRow("end: 100", "end: 100\nextra: 1", 8, "extra")]
    [DataRow("start: armed", "start: armed\nstart: armed", 3, "not YAML")]
    [DataRow("outputs: []", "outputs: [}", 9, "not YAML")]
    public void A_fault_is_an_error_that_names_file_and_line(string text, string fault, int line, string what)
    {
        var error = Assert.ThrowsExactly<ScenarioException>(
            () => ScenarioReader.Read("s.yaml", Good.Replace(text, fault, StringComparison.Ordinal)));
        Assert.StartsWith($"s.yaml:{line}:", error.Message);
        Assert.Contains(what, error.Message);
    }

    [TestMethod]
    public void Frames_that_overlap_are_an_error_that_names_both_lines()
    {
        var text = Good.Replace(
            "  - {at: 10, set: {OVER_POS: 1}}", "  - {at: 2000, write: {MARK: 1}}\n  - {at: 2100, write: {MARK: 2}}", StringComparison.Ordinal);
        var error = Assert.ThrowsExactly<ScenarioException>(() => ScenarioRunner.Run(ScenarioReader.Read("s.yaml", text)));
        Assert.StartsWith("s.yaml:7:", error.Message);
        Assert.Contains("line 6", error.Message);
    }
}
