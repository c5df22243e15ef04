using AgNw.Contract;

namespace AgNw.VirtualLab.Analog;

/// <summary>Signed codes that a range of samples cannot leave, both ends inclusive.</summary>
public readonly record struct CodeBounds(int Low, int High)
{
    /// <summary>Bounds of the magnitudes, as the trip core forms them: the code, or its one's complement where it is negative.</summary>
    public CodeBounds Magnitude =>
        Low >= 0 ? this
        : High < 0 ? new(~High, ~Low)
        : new(0, Math.Max(~Low, High));

    public CodeBounds Union(CodeBounds other) => new(Math.Min(Low, other.Low), Math.Max(High, other.High));
}
