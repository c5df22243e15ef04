namespace AgNw.Contract.Generator.Model;

/// <summary>The actions a cause may have; the place in the list is the bit.</summary>
public static class ActionNames
{
    public static readonly IReadOnlyList<string> All = ["open", "crowbar", "blank", "blank_now", "abort", "latch"];

    /// <summary>What DOSE does where the configuration asks for the full trip (theory of operation, section 3).</summary>
    public static readonly IReadOnlyList<string> DoseOpens = ["open", "crowbar", "blank_now", "abort", "latch"];

    public static int Mask(IEnumerable<string> names) => names.Aggregate(0, (mask, name) => mask | (1 << All.ToList().IndexOf(name)));
}
