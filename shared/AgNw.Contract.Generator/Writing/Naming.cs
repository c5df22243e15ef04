namespace AgNw.Contract.Generator.Writing;

/// <summary>Names of the contract in the manners of the targets.</summary>
public static class Naming
{
    /// <summary>DAC_OVER_POS -> DacOverPos, first_cause -> FirstCause.</summary>
    public static string Pascal(string name) => string.Concat(
        name.Split('_', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant()));
}
