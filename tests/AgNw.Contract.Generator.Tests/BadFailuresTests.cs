namespace AgNw.Contract.Generator.Tests;

/// <summary>Every fault in failures.yaml is one line that names file and line; nothing is written.</summary>
[TestClass]
public sealed class BadFailuresTests
{
    [TestMethod]
    [DataRow("fit: 130, quality: 10", "fit: 0, quality: 10", "'fit' in an entry of 'classes' must be a number above zero", DisplayName = "rate that is none")]
    [DataRow("{name: MEMORY,    fit", "{name: LOGIC,     fit", "class LOGIC stands already in line", DisplayName = "class twice")]
    [DataRow("class: CLOCK, parts: 1", "class: WATCH, parts: 1", "unknown class 'WATCH'", DisplayName = "unknown class")]
    [DataRow("class: CLOCK, parts: 1", "class: CLOCK, parts: 0", "parts are 1 or more", DisplayName = "no part")]
    [DataRow("class: DIODE, parts: 2, share: 36", "class: DIODE, parts: 2, share: 52", "the shares of voltage clamp, DIODE, make 101 %", DisplayName = "shares above 100 %")]
    [DataRow("class: DIODE, parts: 2, share: 36", "class: DIODE, parts: 3, share: 36", "voltage clamp has another number of DIODE parts", DisplayName = "parts counted two ways")]
    [DataRow("ends: SAFE, by: \"toggling permit\", time: \"the permit's drop-out\", shown: [fault: CLOCK_STOPPED, deck: permit]", "ends: GOOD, by: \"x\", time: \"x\", shown: []", "the end 'GOOD' is none of", DisplayName = "unknown end")]
    [DataRow("ends: SAFE, by: \"toggling permit\", time: \"the permit's drop-out\", shown: [fault: CLOCK_STOPPED, deck: permit]", "ends: DANGEROUS, by: \"x\", time: \"x\", shown: []", "a dangerous failure needs 'detected'", DisplayName = "dangerous without detection")]
    [DataRow("ends: SAFE, by: \"toggling permit\", time: \"the permit's drop-out\", shown: [fault: CLOCK_STOPPED, deck: permit]", "ends: SAFE, detected: NOT, by: \"x\", time: \"x\", shown: []", "'detected' is for dangerous failures", DisplayName = "safe with detection")]
    [DataRow("[scenario: a_flipped_configuration_bit_trips_at_the_end_of_its_scan, proof: lapse]", "[]", "said to be detected at once, with nothing that shows it", DisplayName = "detected at once without evidence")]
    [DataRow("shown: [fault: CLOCK_STOPPED, deck: permit]", "shown: [fault: CLOCK_LATE]", "there is no fault 'CLOCK_LATE'", DisplayName = "fault that is none")]
    [DataRow("shown: [fault: CLOCK_STOPPED, deck: permit]", "shown: [scenario: the_clock_stops]", "there is no scenario 'the_clock_stops'", DisplayName = "scenario that is none")]
    [DataRow("shown: [fault: CLOCK_STOPPED, deck: permit]", "shown: [proof: clock]", "there is no proof 'clock'", DisplayName = "proof that is none")]
    [DataRow("shown: [fault: CLOCK_STOPPED, deck: permit]", "shown: [deck: clock]", "there is no deck 'clock'", DisplayName = "deck that is none")]
    [DataRow("shown: [fault: CLOCK_STOPPED, deck: permit]", "shown: [check: CLOCK]", "there is no check 'CLOCK'", DisplayName = "self-test check that is none")]
    [DataRow("shown: [fault: CLOCK_STOPPED, deck: permit]", "shown: [hope: CLOCK]", "'hope' is no kind of evidence", DisplayName = "kind of evidence that is none")]
    public void A_fault_names_file_and_line(string old, string replacement, string message)
    {
        using var sources = new Sources();
        var line = sources.Edit(Sources.Failures, old, replacement);
        var (exitCode, errors) = sources.Run();
        Assert.AreEqual(2, exitCode);
        Assert.IsTrue(
            errors.Any(e => e.Contains(message, StringComparison.Ordinal) && e.StartsWith($"{Sources.Failures}:{line}: ", StringComparison.Ordinal)),
            $"expected line {line} and '{message}' in:\n{string.Join("\n", errors)}");
        Assert.IsEmpty(sources.GeneratedFiles());
    }
}
