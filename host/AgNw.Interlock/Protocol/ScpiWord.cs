namespace AgNw.Interlock.Protocol;

/// <summary>SCPI's spelling of words: <c>BREakdown</c> stands for BRE and BREAKDOWN, case ignored.</summary>
internal static class ScpiWord
{
    /// <summary>The capitals (and digits) of a pattern.</summary>
    public static string ShortForm(string pattern) => string.Concat(pattern.Where(letter => !char.IsAsciiLetterLower(letter)));

    public static bool Matches(string word, string pattern) =>
        word.Equals(pattern, StringComparison.OrdinalIgnoreCase) || word.Equals(ShortForm(pattern), StringComparison.OrdinalIgnoreCase);
}
