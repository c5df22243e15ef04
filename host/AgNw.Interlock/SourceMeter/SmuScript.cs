using System.Globalization;

namespace AgNw.Interlock.SourceMeter;

/// <summary>
/// The lines by which a Keithley 2600 is stopped, and how its confirmation is read. Source: Keithley Series 2600B Reference Manual, TSP command
/// reference: abort, smuX.abort(), smuX.source.output. No I/O.
/// </summary>
public static class SmuScript
{
    /// <summary>Ends a running script, then the overlapped sweep, then the output; each also where there is nothing to end.</summary>
    public static IReadOnlyList<string> Abort { get; } = ["abort", "smua.abort()", "smua.source.output = smua.OUTPUT_OFF"];

    /// <summary>Asks for the unit's name.</summary>
    public const string Identify = "*IDN?";

    // Marks the answer among readings that an aborted script had still printed.
    private const string Tag = "agnw";

    /// <summary>Asks whether the output is off.</summary>
    /// <param name="number">comes back in the answer</param>
    public static string Confirm(int number) => string.Create(CultureInfo.InvariantCulture, $"print(\"{Tag} {number}\", smua.source.output)");

    /// <summary>Reads a line that the unit sent.</summary>
    /// <returns>whether the output is on; null for a line that is not the answer to <see cref="Confirm"/> with this number</returns>
    public static bool? ReadConfirmation(string line, int number)
    {
        string[] parts = line.Split('\t', StringSplitOptions.TrimEntries);
        return parts is [var tag, var state]
            && tag == string.Create(CultureInfo.InvariantCulture, $"{Tag} {number}")
            && double.TryParse(state, NumberStyles.Float, CultureInfo.InvariantCulture, out double output)
            ? output != 0
            : null;
    }
}
