namespace AgNw.Contract.Generator.Model;

/// <summary>A field of a register, bits <see cref="Low"/> to <see cref="High"/> inclusive.</summary>
public sealed record RegisterField(string Name, int Low, int High, bool IsSigned, string? Unit, string Text, int Line)
{
    public int Bits => High - Low + 1;

    /// <summary>The field's bits in place.</summary>
    public uint Mask => Bits >= 32 ? uint.MaxValue : ((1u << Bits) - 1) << Low;
}
