using System.Globalization;

namespace AgNw.FrontEnd;

/// <summary>Counts and prints checks; ends with the line that the tests' runner reads.</summary>
internal sealed class Report
{
    private int _passed;
    private int _failed;

    public void Check(bool holds, FormattableString text, IEnumerable<string>? details = null)
    {
        if (holds)
            _passed++;
        else
            _failed++;
        string line = text.ToString(CultureInfo.InvariantCulture);
        Console.WriteLine(holds ? line : $"FAILED: {line}");
        foreach (string detail in details ?? [])
            Console.WriteLine("  " + detail);
    }

    public int End()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_passed} passed, {_failed} failed, 0 skipped"));
        return _failed == 0 ? 0 : 1;
    }
}
