using System.Globalization;

namespace AgNw.FrontEnd.Budget;

/// <summary>Something that the front end has to meet.</summary>
/// <param name="Text">in words</param>
/// <param name="Value">what the decks gave, in the unit</param>
/// <param name="Limit">at most</param>
/// <param name="Unit">of both</param>
internal sealed record Claim(string Text, double Value, double Limit, string Unit)
{
    /// <summary>Value and limit as a document has them.</summary>
    public string ValueText => Number(Value);

    public string LimitText => Number(Limit);

    public bool Holds => Value <= Limit;

    private string Number(double value) => value.ToString(Math.Abs(value) >= 100 ? "F0" : "0.##", CultureInfo.InvariantCulture) + " " + Unit;
}
