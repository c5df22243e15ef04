namespace AgNw.Board.Schematic.Drawing;

/// <summary>Drawn wires of a net that hang together, and whether the net's name stands at them.</summary>
public sealed class WireGroup
{
    private const int CharactersPerUnit = 1;
    private readonly List<(Point From, Point To)> _segments = [];

    private WireGroup(string net) => Net = net;

    public string Net { get; }

    public HashSet<Point> Points { get; } = [];

    public bool HasName { get; private set; }

    /// <summary>Adds a wire, joining the groups that it touches.</summary>
    public static void Add(List<WireGroup> groups, string net, IReadOnlyList<(Point From, Point To)> segments, IReadOnlyList<Point> points, bool named)
    {
        var group = new WireGroup(net) { HasName = named };
        group._segments.AddRange(segments);
        group.Points.UnionWith(points);
        foreach (var touched in groups.Where(other => other.Net == net && other.Points.Overlaps(group.Points)).ToList())
        {
            group._segments.AddRange(touched._segments);
            group.Points.UnionWith(touched.Points);
            group.HasName |= touched.HasName;
            groups.Remove(touched);
        }

        groups.Add(group);
    }

    /// <summary>
    /// Where the net's name goes: on the longest level segment. Where the group is the whole net the name is not needed, and stands only if it fits.
    /// </summary>
    public Point? Name(bool isWholeNet)
    {
        var level = _segments.Where(s => s.From.Y == s.To.Y).OrderByDescending(s => Math.Abs(s.From.X - s.To.X)).FirstOrDefault();
        var length = Math.Abs(level.From.X - level.To.X);
        if (length >= Net.Length * CharactersPerUnit)
            return new Point(Math.Min(level.From.X, level.To.X) + ((length - (Net.Length * CharactersPerUnit)) / 2), level.From.Y);
        return isWholeNet ? null : length > 0 ? new Point(Math.Min(level.From.X, level.To.X) + (length / 2), level.From.Y) : _segments[0].From;
    }
}
