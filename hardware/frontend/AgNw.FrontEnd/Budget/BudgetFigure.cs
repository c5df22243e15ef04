namespace AgNw.FrontEnd.Budget;

/// <summary>One figure of the budget.</summary>
/// <param name="Key">path of words, unique: section/range/cause/path/corner/quantity</param>
/// <param name="Value">in the unit, to four digits</param>
/// <param name="Unit">ns, uA, pC, pJ, V, V/s, ohm, pA, pF, 1</param>
internal sealed record BudgetFigure(string Key, double Value, string Unit)
{
    /// <summary>From a value in the SI unit.</summary>
    public static BudgetFigure Of(string key, double si, string unit)
    {
        double scaled = unit switch
        {
            "ns" => si * 1e9,
            "uA" => si * 1e6,
            "pC" or "pJ" or "pA" or "pF" => si * 1e12,
            "mV" => si * 1e3,
            "V" or "V/s" or "ohm" or "1" => si,
            _ => throw new ArgumentException($"unit {unit} is not one of the budget's", nameof(unit)),
        };
        return new BudgetFigure(key, FourDigits(scaled), unit);
    }

    private static double FourDigits(double value)
    {
        if (value == 0 || !double.IsFinite(value))
            return 0;
        double digit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - 3);
        return (double)((decimal)Math.Round(value / digit) * (decimal)digit);
    }
}
