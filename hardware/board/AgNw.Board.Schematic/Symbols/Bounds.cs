namespace AgNw.Board.Schematic.Symbols;

/// <summary>A rectangle in mm, y upwards.</summary>
public sealed record Bounds(decimal Left, decimal Bottom, decimal Right, decimal Top)
{
    public static Bounds Of(IReadOnlyCollection<(decimal X, decimal Y)> points) => points.Count == 0
        ? new Bounds(0, 0, 0, 0)
        : new Bounds(points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y));
}
