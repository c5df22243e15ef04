using System.Globalization;
using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Writing.CSharp;

/// <summary>Numbers and texts of the SCPI errors.</summary>
public static class ErrorWriter
{
    public static IEnumerable<GeneratedFile> Write(ProtocolContract protocol)
    {
        var numbers = CSharpFile.Class(protocol.ErrorsFile, "ScpiErrors", "Numbers of the SCPI errors.");
        foreach (var error in protocol.Errors)
            numbers.Constant("int", Naming.Pascal(error.Name), error.Number, $"{error.Text}: {error.Hint}");
        yield return numbers.Close();
        var errors = protocol.Errors;
        yield return CSharpFile.Class(protocol.ErrorsFile, "ScpiErrorTable", "The SCPI errors; the arrays run in parallel.")
            .Constant("int", "Count", errors.Count, "Number of errors.")
            .Array("short", "Number", errors.Select(e => Number(e.Number)), "As ScpiErrors.")
            .Array("string", "Text", errors.Select(e => CSharpFile.Quote(e.Text)), "The standard's text.")
            .Array("string", "Hint", errors.Select(e => CSharpFile.Quote(e.Hint)), "What to do.")
            .Array("byte", "EventStatus", errors.Select(e => Number(e.EsrBit < 0 ? 0 : 1 << e.EsrBit)),
                "Mask of the bit in the standard event status register.")
            .Code(
                "/// <summary>Place of an error in the table; -1 where there is none.</summary>",
                "public static int IndexOf(int number)",
                "{",
                "    for (int i = 0; i < Count; i++)",
                "    {",
                "        if (Number[i] == number)",
                "        {",
                "            return i;",
                "        }",
                "    }",
                "",
                "    return -1;",
                "}")
            .Close();
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
