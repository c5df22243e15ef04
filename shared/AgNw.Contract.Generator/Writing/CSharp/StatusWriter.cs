using System.Globalization;
using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Writing.CSharp;

/// <summary>Status bits, marks and the self-test's table as constants and parallel arrays, which nanoFramework can hold.</summary>
public static class StatusWriter
{
    public static IEnumerable<GeneratedFile> Write(StatusContract status)
    {
        yield return Masks("OperationBits", "Masks of the conditions of the SCPI operation register.", status.Operation);
        yield return Names("OperationNames", "Names of the operation conditions, by bit; empty where there is none.", status.Operation);
        yield return Masks("QuestionableBits", "Masks of the conditions of the SCPI questionable register.", status.Questionable);
        yield return Names("QuestionableNames", "Names of the questionable conditions, by bit; empty where there is none.", status.Questionable);
        var states = CSharpFile.Enum(StatusReader.Path, "DueState", "What a dated record (calibration, proof test) is worth today, by code.");
        foreach (var state in status.DueStates)
            states.Member(Naming.Pascal(state.Name), state.Code, state.Text);
        yield return states.Close();
        yield return Names("DueStateNames", "Names of the due states, by code.", status.DueStates, "ByCode");
        var marks = CSharpFile.Class(StatusReader.Path, "MarkValues", "Values of the MARK records that the supervisor makes by itself.");
        foreach (var mark in status.Marks)
            marks.Constant("uint", Naming.Pascal(mark.Name), CSharpFile.Hex(mark.Code, 8), mark.Text);
        yield return marks.Close();
        List<NamedCode> steps = [.. status.Steps.Select(s => new NamedCode(s.Name, s.Bit, s.Text + (s.Notice ? "; a notice" : ""), s.Line))];
        yield return Masks("SelfTestSteps", "Masks of the self-test's result: a bit is set if its step failed, or if its notice applies.", steps,
            status.Steps.Where(s => s.Notice).Aggregate(0L, (mask, s) => mask | (1L << s.Bit)));
        yield return Names("SelfTestStepNames", "Names of the self-test's steps, by bit.", steps);
        yield return Checks(status);
    }

    private static GeneratedFile Masks(string name, string summary, IReadOnlyList<NamedCode> bits, long? notices = null)
    {
        var file = CSharpFile.Class(StatusReader.Path, name, summary);
        foreach (var bit in bits)
            file.Constant("int", Naming.Pascal(bit.Name), CSharpFile.Hex(1L << (int)bit.Code, 4), bit.Text);
        if (notices is { } mask)
            file.Constant("int", "Notices", CSharpFile.Hex(mask, 4), "Bits that are told and do not fail the test.");
        return file.Close();
    }

    private static GeneratedFile Names(string name, string summary, IReadOnlyList<NamedCode> codes, string array = "ByBit")
    {
        var names = new string[codes.Max(c => c.Code) + 1];
        Array.Fill(names, "");
        foreach (var code in codes)
            names[code.Code] = code.Name;
        return CSharpFile.Class(StatusReader.Path, name, summary).Array("string", array, names.Select(CSharpFile.Quote), "").Close();
    }

    private static GeneratedFile Checks(StatusContract status)
    {
        var file = CSharpFile.Class(StatusReader.Path, "SelfTestChecks",
            "The checks of the self-test in the order in which they run: numbers, and arrays in parallel.");
        for (var i = 0; i < status.Checks.Count; i++)
            file.Constant("int", Naming.Pascal(status.Checks[i].Name), i, status.Checks[i].Reason);
        return file.Constant("int", "Count", status.Checks.Count, "Number of checks.")
            .Array("string", "Name", status.Checks.Select(c => CSharpFile.Quote(c.Name)), "")
            .Array("short", "Step", status.Checks.Select(c => CSharpFile.Hex(1L << Bit(status, c.Step), 4)), "Mask of the step that it belongs to.")
            .Array("string", "Unit", status.Checks.Select(c => CSharpFile.Quote(c.Unit)), "code, tick, or empty for a level or a count.")
            .Array("int", "Level", status.Checks.Select(c => Number(c.Level)), "DAC code that the check sets; 0 = none.")
            .Array("int", "Min", status.Checks.Select(c => Number(c.Min)), "Smallest value that passes.")
            .Array("int", "Max", status.Checks.Select(c => Number(c.Max)), "Largest value that passes.")
            .Array("string", "Reason", status.Checks.Select(c => CSharpFile.Quote(c.Reason)), "What is likely to be wrong where it fails.")
            .Close();
    }

    private static int Bit(StatusContract status, string step) => status.Steps.First(s => s.Name == step).Bit;

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
