using AgNw.Contract;

namespace AgNw.FrontEnd.Parts;

/// <summary>parts.yaml as decks use it. As YAML has it.</summary>
internal sealed class PartList
{
    public Dictionary<string, Quantity> Circuit { get; set; } = [];

    public List<Shunt> Shunts { get; set; } = [];

    public List<Part> Parts { get; set; } = [];

    public List<Part> Alternatives { get; set; } = [];

    public Dictionary<string, Quantity> Surroundings { get; set; } = [];

    public Part this[string name] => Parts.Concat(Alternatives).FirstOrDefault(part => part.Name == name)
        ?? throw new KeyNotFoundException($"parts.yaml has no part '{name}'");

    /// <summary>A value of the circuit's own, in its SI unit.</summary>
    public double Own(string name) => Circuit.TryGetValue(name, out Quantity? value)
        ? value.Si
        : throw new KeyNotFoundException($"parts.yaml, circuit: there is no '{name}'");

    /// <summary>A value of the surroundings, in its SI unit.</summary>
    public double Around(string name) => Surroundings.TryGetValue(name, out Quantity? value)
        ? value.Si
        : throw new KeyNotFoundException($"parts.yaml, surroundings: there is no '{name}'");

    public Shunt ShuntOf(CurrentRange range) =>
        Shunts.FirstOrDefault(shunt => string.Equals(shunt.Range, range.ToString(), StringComparison.OrdinalIgnoreCase))
        ?? throw new KeyNotFoundException($"parts.yaml has no shunt for {range}");

    /// <summary>What the sense node sees in a range: its shunt beside the one that is always connected, ohm.</summary>
    public double SensedOhm(CurrentRange range)
    {
        double own = ShuntOf(range).Ohm;
        double always = Shunts.Single(static shunt => shunt.Switch == "none").Ohm;
        return ShuntOf(range).Switch == "none" ? own : own * always / (own + always);
    }

    /// <summary>Full scale of a range as the contract has it, A.</summary>
    public static double FullScale(CurrentRange range) => RangeScales.FullScalePicoampere[(int)range] * 1e-12;
}
