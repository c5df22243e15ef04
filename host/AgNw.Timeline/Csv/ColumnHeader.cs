namespace AgNw.Timeline.Csv;

/// <summary>
/// A column's header taken apart into name and unit: <c>Current (mA)</c>, <c>Current [mA]</c>, <c>Current/mA</c>, <c>current_mA</c>,
/// <c>Current mA</c> with a unit that <see cref="Units"/> knows.
/// </summary>
/// <param name="Text">The header as it stands in the file.</param>
/// <param name="Name">Without the unit, lower case, words joined by underscores.</param>
/// <param name="Unit">The unit; null if there is none that is known.</param>
public sealed record ColumnHeader(string Text, string Name, string? Unit)
{
    private static readonly char[] Closers = [')', ']'];
    private static readonly char[] Separators = ['(', '[', '/', '_', ' '];

    /// <summary>Takes a header apart.</summary>
    public static ColumnHeader Parse(string text)
    {
        string trimmed = text.Trim();
        int at = trimmed.LastIndexOfAny(Separators);
        if (at > 0)
        {
            string unit = trimmed[(at + 1)..].TrimEnd(Closers).Trim();
            if (Units.IsKnown(unit))
                return new ColumnHeader(text, Canonical(trimmed[..at]), unit);
        }

        return new ColumnHeader(text, Canonical(trimmed), null);
    }

    /// <summary>A name as headers are compared: lower case, words joined by underscores.</summary>
    public static string Canonical(string name) =>
        string.Join('_', name.Trim().ToLowerInvariant().Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries));
}
