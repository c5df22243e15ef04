namespace AgNw.Contract.Generator.Tests;

/// <summary>Every fault in status.yaml is one line that names file and line; nothing is written.</summary>
[TestClass]
public sealed class BadStatusTests
{
    [TestMethod]
    [DataRow("{name: ARMED,          bit: 8,", "{name: ARMED,          bit: 15,", "has the bit 15, outside 0 to 14", DisplayName = "bit that SCPI keeps 0")]
    [DataRow("{name: TRIPPED,        bit: 9,", "{name: TRIPPED,        bit: 8,", "operation bit number 8 stands already in line", DisplayName = "bit twice")]
    [DataRow("{name: RECORDS_LOST,      bit: 10,", "{name: LINK_LOST,         bit: 10,", "questionable bit LINK_LOST stands already in line", DisplayName = "name twice")]
    [DataRow("{name: CONTRACT,           step: CONTRACT,", "{name: CONTRACT,           step: CONTRACTS,", "is of the step CONTRACTS, which is not one that can fail", DisplayName = "step that is none")]
    [DataRow("{name: CONTRACT,           step: CONTRACT,", "{name: CONTRACT,           step: UNCALIBRATED,", "which is not one that can fail", DisplayName = "step that is a notice")]
    [DataRow("step: TRIP, unit: tick, min: 1, max: 600, reason: \"injection, OVER+", "step: TRIP, unit: tick, min: 601, max: 600, reason: \"injection, OVER+", "has the min 601 above the max 600", DisplayName = "limits the wrong way round")]
    [DataRow("step: TRIP, unit: tick, min: 1, max: 600, reason: \"injection, OVER-", "step: TRIP, unit: second, min: 1, max: 600, reason: \"injection, OVER-", "has the unknown unit 'second'", DisplayName = "unknown unit")]
    [DataRow("level: 12288,", "level: 65536,", "sets the level 65536, which no DAC code is", DisplayName = "level beyond the DAC")]
    [DataRow("{name: SWITCH_OPEN,        step", "{name: DAC_LIMIT_HIGH,     step", "self-test check DAC_LIMIT_HIGH stands already in line", DisplayName = "check twice")]
    public void A_fault_names_file_and_line(string old, string replacement, string message)
    {
        using var sources = new Sources();
        var line = sources.Edit(Sources.Status, old, replacement);
        var (exitCode, errors) = sources.Run();
        Assert.AreEqual(2, exitCode);
        Assert.IsTrue(
            errors.Any(e => e.Contains(message, StringComparison.Ordinal) && e.StartsWith($"{Sources.Status}:{line}: ", StringComparison.Ordinal)),
            $"expected line {line} and '{message}' in:\n{string.Join("\n", errors)}");
        Assert.IsEmpty(sources.GeneratedFiles());
    }
}
