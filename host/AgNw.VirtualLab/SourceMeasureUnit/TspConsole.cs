using System.Globalization;
using System.Text.RegularExpressions;

namespace AgNw.VirtualLab.SourceMeasureUnit;

/// <summary>
/// The lines of a Keithley 2600's Test Script Processor that stopping a sweep needs, and the errors for all others. As on the unit, a wrong line
/// gives no answer: it goes into the error queue. No I/O.
/// </summary>
public sealed partial class TspConsole(ITspTarget target)
{
    private const int QueueLength = 32;

    private readonly Queue<string> _errors = new();

    /// <summary>Carries a line out.</summary>
    /// <returns>what the unit prints, without line end; null for nothing</returns>
    public string? Execute(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        string text = line.Trim();
        switch (text)
        {
            case "":
                return null;
            case "*IDN?":
                return target.Identification;
            case "abort":
                // Ends a script; none runs here.
                return null;
            case "smua.abort()":
                target.AbortSweep();
                return null;
            case "smua.source.output = smua.OUTPUT_OFF" or "smua.source.output = 0":
                target.SwitchOff();
                return null;
            case "print(errorqueue.count)":
                return Number(_errors.Count);
            case "print(errorqueue.next())":
                return _errors.TryDequeue(out string? error) ? error : "0.00000e+00\tQueue Is Empty\t0.00000e+00\t1.00000e+00";
            default:
                return Print().Match(text) is { Success: true } print ? Print(print) : Refuse();
        }
    }

    private static string Number(double value) => value.ToString("0.00000e+00", CultureInfo.InvariantCulture);

    private string Print(Match print)
    {
        string output = Number(target.OutputIsOn ? 1 : 0);
        return print.Groups["text"].Success ? $"{print.Groups["text"].Value}\t{output}" : output;
    }

    private string? Refuse()
    {
        if (_errors.Count < QueueLength) _errors.Enqueue("-2.85000e+02\tTSP Syntax error at line 1: unexpected symbol\t2.00000e+01\t1.00000e+00");
        return null;
    }

    [GeneratedRegex("""^print\((?:"(?<text>[^"]*)", ?)?smua\.source\.output\)$""")]
    private static partial Regex Print();
}
