using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Checks;

/// <summary>What status.yaml must hold beyond its shape.</summary>
public static class StatusChecks
{
    // SCPI-1999 volume 1, 9.1: bit 15 is always 0. IEEE 488.2, 10.38: *TST? answers at most 32767.
    private const int UsableBits = 15;

    // SCPI-1999 volume 2, 21.8: the text of an error, here a check's name and reason, has at most 255 characters.
    private const int LongestReason = 160;

    public static void Run(TripCoreContract core, StatusContract status, Problems problems)
    {
        Bits("operation bit", status.Operation, problems);
        Bits("questionable bit", status.Questionable, problems);
        Bits("self-test step", [.. status.Steps.Select(s => new NamedCode(s.Name, s.Bit, s.Text, s.Line))], problems);
        Unique("due state", status.DueStates, problems);
        Unique("mark", status.Marks, problems);
        Uniqueness.Check(problems, StatusReader.Path, status.Checks, "self-test check", c => c.Name, c => c.Line);
        var largestCode = (1L << (int)core.Scales.First(s => s.Name == "DAC_BITS").Code) - 1;
        foreach (var check in status.Checks)
        {
            void Problem(string text) => problems.Add(StatusReader.Path, check.Line, $"check {check.Name} {text}");
            NameChecks.Check(StatusReader.Path, problems, check.Name, check.Line);
            if (status.Steps.All(s => s.Name != check.Step || s.Notice))
                Problem($"is of the step {check.Step}, which is not one that can fail");
            if (check.Min > check.Max)
                Problem($"has the min {check.Min} above the max {check.Max}");
            if (check.Unit is not ("" or "code" or "tick"))
                Problem($"has the unknown unit '{check.Unit}'");
            if (check.Level < 0 || check.Level > largestCode)
                Problem($"sets the level {check.Level}, which no DAC code is");
            if (check.Reason.Length > LongestReason || check.Reason.Contains('"', StringComparison.Ordinal))
                Problem($"has a reason that is no quoted text of at most {LongestReason} characters");
        }
    }

    private static void Bits(string what, IReadOnlyList<NamedCode> bits, Problems problems)
    {
        Unique(what, bits, problems);
        foreach (var bit in bits.Where(b => b.Code is < 0 or >= UsableBits))
            problems.Add(StatusReader.Path, bit.Line, $"{what} {bit.Name} has the bit {bit.Code}, outside 0 to {UsableBits - 1}");
    }

    private static void Unique(string what, IReadOnlyList<NamedCode> codes, Problems problems)
    {
        Uniqueness.Check(problems, StatusReader.Path, codes, what, c => c.Name, c => c.Line);
        Uniqueness.Check(problems, StatusReader.Path, codes, what + " number", c => c.Code, c => c.Line);
        foreach (var code in codes)
            NameChecks.Check(StatusReader.Path, problems, code.Name, code.Line);
    }
}
