namespace AgNw.Timeline.Csv;

/// <summary>Units that tables use, with their size in the SI unit of the quantity. Case counts: mV is not MV.</summary>
public static class Units
{
    private static readonly Dictionary<string, (Quantity Quantity, decimal Factor)> Known = Make();

    /// <summary>True for a unit of this list.</summary>
    public static bool IsKnown(string unit) => Known.ContainsKey(unit);

    /// <summary>SI units per unit; null if the unit is not one of the quantity.</summary>
    public static decimal? Factor(string unit, Quantity quantity) =>
        Known.TryGetValue(unit, out (Quantity Quantity, decimal Factor) known) && known.Quantity == quantity ? known.Factor : null;

    /// <summary>The quantity's units, for an error message.</summary>
    public static string Of(Quantity quantity) => string.Join(", ", Known.Where(k => k.Value.Quantity == quantity).Select(static k => k.Key));

    private static Dictionary<string, (Quantity Quantity, decimal Factor)> Make()
    {
        (string Prefix, decimal Factor)[] prefixes =
            [(string.Empty, 1m), ("m", 1e-3m), ("u", 1e-6m), ("\u00B5", 1e-6m), ("\u03BC", 1e-6m), ("n", 1e-9m), ("p", 1e-12m)];
        var known = new Dictionary<string, (Quantity Quantity, decimal Factor)>(StringComparer.Ordinal);
        foreach ((string prefix, decimal factor) in prefixes)
        {
            known[prefix + "s"] = (Quantity.Time, factor);
            known[prefix + "V"] = (Quantity.Voltage, factor);
            known[prefix + "A"] = (Quantity.Current, factor);
        }

        known["sec"] = (Quantity.Time, 1m);
        known["min"] = (Quantity.Time, 60m);
        known["kV"] = (Quantity.Voltage, 1000m);
        return known;
    }
}
