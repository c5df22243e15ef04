namespace AgNw.Contract.Generator.Model;

/// <summary>Parameters of one CRC, as in the Rocksoft model.</summary>
public sealed record CrcEntry(string Name, int Width, long Polynomial, long Initial, bool Reflected, long FinalXor, string Text, int Line)
{
    /// <summary>The polynomial with its bits in reverse order, as a reflected implementation needs it.</summary>
    public long ReversedPolynomial =>
        Enumerable.Range(0, Width).Aggregate(0L, (reversed, bit) => reversed | (((Polynomial >> bit) & 1) << (Width - 1 - bit)));
}
