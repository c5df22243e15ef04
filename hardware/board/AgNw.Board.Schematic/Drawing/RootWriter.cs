using AgNw.Board.Schematic.Expressions;
using AgNw.Board.Schematic.Symbols;

namespace AgNw.Board.Schematic.Drawing;

/// <summary>Writes the root: one box a sheet, inputs left, the rest right; ports of one name are one net.</summary>
public static class RootWriter
{
    private const int Top = 14, Left = 28, ColumnWidth = 80, BoxWidth = 38, Height = 150, Gap = 8;

    public static string Write(BoardDesign design)
    {
        var items = new List<Node>();
        var (x, y) = (Left, Top);
        for (var i = 0; i < design.Sheets.Count; i++)
        {
            var sheet = design.Sheets[i].Source;
            var left = sheet.Ports.Where(port => port.Value == "in").Select(port => port.Key).ToList();
            var right = sheet.Ports.Where(port => port.Value != "in").Select(port => port.Key).ToList();
            var rows = (Math.Max(Math.Max(left.Count, right.Count), 2) * 2) + 2;
            if (y > Top && y + rows > Height)
                (x, y) = (x + ColumnWidth, Top);
            items.Add(Box(design.Sheets[i], i + 2, x, y, rows, left, right));
            foreach (var (ports, at, outward) in new[] { (left, x, new Point(-1, 0)), (right, x + BoxWidth, new Point(1, 0)) })
            {
                for (var row = 0; row < ports.Count; row++)
                {
                    var pin = new Point(at, y + 2 + (row * 2));
                    items.Add(Items.Wire("root", pin, pin + (outward * 2)));
                    items.Add(Items.Label("root", ports[row], null, pin + (outward * 2), outward));
                }
            }

            y += rows + Gap;
        }

        return NodeWriter.Write(Node.List([
            Node.Word("kicad_sch"), Node.Words("version", Project.FileVersion), Node.Of("generator", "AgNw.Board.Schematic"),
            Node.Of("generator_version", "9.0"), Node.Of("uuid", Project.RootIdentifier), Node.Of("paper", "A3"),
            SheetWriter.TitleBlock("all sheets", 1), Node.List([Node.Word("lib_symbols")]), .. items,
            Node.Of("sheet_instances", Node.Of("path", "/", Node.Of("page", "1"))), Node.Words("embedded_fonts", "no")]));
    }

    private static Node Box(PlacedSheet sheet, int page, int x, int y, int rows, List<string> left, List<string> right)
    {
        var name = sheet.Source.Name;
        var pins = left.Select((port, row) => Pin(name, port, "in", x, y + 2 + (row * 2), 180))
            .Concat(right.Select((port, row) => Pin(name, port, sheet.Source.Ports[port], x + BoxWidth, y + 2 + (row * 2), 0)));
        return Node.List([
            Node.Word("sheet"), Node.Of("at", x * Items.Grid, y * Items.Grid), Node.Of("size", BoxWidth * Items.Grid, rows * Items.Grid),
            Node.Words("exclude_from_sim", "no"), Node.Words("in_bom", "yes"), Node.Words("on_board", "yes"), Node.Words("dnp", "no"),
            Items.Stroke("solid"), Node.Of("fill", Node.Of("color", 255, 255, 255, 0)), Node.Of("uuid", Project.SheetIdentifier(name)),
            Node.Of("property", "Sheetname", sheet.Source.Title, Items.At(x, y - 0.5m), Style.Effects(1.6m, true, false, "left", "bottom")),
            Node.Of("property", "Sheetfile", sheet.FileName, Items.At(x, y + rows + 0.5m), Style.Effects(1.27m, false, false, "left", "top")),
            .. pins,
            Node.Of("instances", Node.Of("project", Project.Name, Node.Of("path", $"/{Project.RootIdentifier}", Node.Of("page", $"{page}"))))]);
    }

    private static Node Pin(string sheet, string port, string direction, int x, int y, int angle) => Node.List([
        Node.Word("pin"), Node.Text(port), Node.Word(Items.Shape(direction)), Items.At(x, y, angle), Items.Uuid("root", sheet, "pin", port),
        Style.Effects(justify: angle == 180 ? "left" : "right")]);
}
