namespace AgNw.Contract.Generator.Model;

/// <summary>One 32-bit register. <see cref="ResetGenerated"/>: the reset value is made by the generator.</summary>
public sealed record RegisterEntry(
    string Name, int Address, string Access, long Reset, bool ResetGenerated, int Width, string? Unit, string Text,
    IReadOnlyList<RegisterField> Fields, int Line)
{
    public bool IsConfiguration => Access == "cfg";

    /// <summary>The bits that the register holds.</summary>
    public uint Mask => Width >= 32 ? uint.MaxValue : (1u << Width) - 1;
}
