using System.Text;

namespace AgNw.Supervisor.Tests.Fuzzing;

/// <summary>A header written out from its SCPI notation, in one of the forms that SCPI allows.</summary>
internal static class HeaderText
{
    /// <param name="pattern">for example SYSTem:ERRor[:NEXT]</param>
    /// <param name="form">bit 0 long form, bit 1 without what may be left out, bit 2 lower case, bit 3 a leading colon</param>
    public static string Of(string pattern, int form)
    {
        var text = new StringBuilder((form & 8) != 0 && pattern[0] != '*' ? ":" : string.Empty);
        bool optional = false;
        foreach (char value in pattern)
        {
            if (value is '[' or ']')
                optional = value == '[';
            else if (!(optional && (form & 2) != 0) && ((form & 1) != 0 || value is < 'a' or > 'z'))
                text.Append((form & 4) != 0 ? char.ToLowerInvariant(value) : value);
        }

        return text.ToString();
    }
}
