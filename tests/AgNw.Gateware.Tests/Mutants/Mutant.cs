namespace AgNw.Gateware.Tests.Mutants;

/// <summary>A defect put into a copy of the Verilog.</summary>
/// <param name="Name">what it breaks</param>
/// <param name="File">file of rtl/</param>
/// <param name="Find">text that stands in the file exactly once</param>
/// <param name="Replace">what stands there instead</param>
/// <param name="TriedFirst">scenario that is run before the others, to save time; null for none</param>
internal sealed record Mutant(string Name, string File, string Find, string Replace, string? TriedFirst = null)
{
    public override string ToString() => Name;
}
