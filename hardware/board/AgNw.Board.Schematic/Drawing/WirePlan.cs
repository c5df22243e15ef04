using AgNw.Board.Schematic.Sources;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Board.Schematic.Drawing;

/// <summary>The drawn wires of a sheet as straight segments, the labels that they need, and the dots where three or more meet.</summary>
public sealed class WirePlan
{
    private readonly HashSet<(Point From, Point To)> _segments = [];
    private readonly List<(string Net, Point At, Point Outward)> _labels = [];
    private readonly List<WireGroup> _groups = [];

    public WirePlan(PlacedSheet sheet, Problems problems)
    {
        foreach (var wire in sheet.Source.Blocks.SelectMany(block => block.Wires))
            Add(sheet, wire, problems);
        foreach (var group in _groups.Where(group => !group.HasName))
        {
            var all = sheet.Parts.SelectMany(part => part.Pins).Where(pin => pin.Net == group.Net).All(pin => group.Points.Contains(pin.At));
            if (group.Name(all) is { } at)
                _labels.Add((group.Net, at, new Point(1, 0)));
        }
    }

    public IEnumerable<(Point From, Point To)> Segments => _segments;

    public IReadOnlyList<(string Net, Point At, Point Outward)> Labels => _labels;

    /// <summary>Where three or more ends meet, or an end meets the middle of a segment.</summary>
    public IEnumerable<Point> Junctions(IEnumerable<(Point From, Point To)> stubs, IReadOnlyCollection<Point> pins)
    {
        var all = _segments.Concat(stubs).ToList();
        foreach (var end in all.SelectMany(s => new[] { s.From, s.To }).Distinct())
        {
            var ends = all.Count(s => s.From == end || s.To == end) + (pins.Contains(end) ? 1 : 0);
            if (ends > 2 || all.Any(s => IsInside(end, s)))
                yield return end;
        }
    }

    private static bool IsInside(Point p, (Point From, Point To) s) => p != s.From && p != s.To
        && ((s.From.X == s.To.X && p.X == s.From.X && (p.Y - s.From.Y) * (p.Y - s.To.Y) < 0)
            || (s.From.Y == s.To.Y && p.Y == s.From.Y && (p.X - s.From.X) * (p.X - s.To.X) < 0));

    private void Add(PlacedSheet sheet, WireSource wire, Problems problems)
    {
        var points = new List<(Point At, bool DownFirst)>();
        var nets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var point in wire.Points)
        {
            if (point.Reference is null)
            {
                points.Add((new Point(point.X, point.Y), point.DownFirst));
            }
            else if (sheet.Find(point.Reference, point.Pin!).ToList() is { Count: > 0 } pins && pins.All(p => p.At == pins[0].At && p.Net is not null))
            {
                pins.ForEach(pin => pin.IsWired = true);
                nets.Add(pins[0].Net!);
                points.Add((pins[0].At, point.DownFirst));
            }
            else
            {
                problems.Add(sheet.Source.File, wire.Line, $"a wire names '{point.Reference}.{point.Pin}', which is no one connected pin of this sheet");
                return;
            }
        }

        if (nets.Count != 1)
        {
            problems.Add(sheet.Source.File, wire.Line, $"a wire joins {(nets.Count == 0 ? "no pin" : string.Join(" and ", nets))}");
            return;
        }

        var segments = Enumerable.Range(1, points.Count - 1).SelectMany(i => Join(points[i - 1].At, points[i].At, points[i].DownFirst)).ToList();
        _segments.UnionWith(segments);
        WireGroup.Add(_groups, nets.First(), segments, [.. points.Select(point => point.At)], wire.Points[0].Reference is null);
        if (wire.Points[0].Reference is null)
            _labels.Add((nets.First(), points[0].At, Outward(points[0].At, points[1].At, points[1].DownFirst)));
    }

    private static IEnumerable<(Point From, Point To)> Join(Point from, Point to, bool downFirst)
    {
        var corner = downFirst ? new Point(from.X, to.Y) : new Point(to.X, from.Y);
        if (from != corner)
            yield return (from, corner);
        if (corner != to)
            yield return (corner, to);
    }

    private static Point Outward(Point at, Point next, bool downFirst) => at.X != next.X && !(downFirst && at.Y != next.Y)
        ? new Point(Math.Sign(at.X - next.X), 0)
        : new Point(0, Math.Sign(at.Y - next.Y));
}
