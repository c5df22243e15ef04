namespace AgNw.Board.Schematic.Drawing;

/// <summary>A place on a sheet in units of the grid, y downwards.</summary>
public readonly record struct Point(int X, int Y)
{
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    public static Point operator *(Point a, int factor) => new(a.X * factor, a.Y * factor);
}
