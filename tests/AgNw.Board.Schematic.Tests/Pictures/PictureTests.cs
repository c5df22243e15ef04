using AgNw.Board.Schematic.Pictures;

namespace AgNw.Board.Schematic.Tests.Pictures;

/// <summary>KiCad's SVG without date and strokes: the same drawing gives the same picture.</summary>
[TestClass]
public sealed class PictureTests
{
    private const string Svg = """
        <?xml version="1.0" standalone="no"?>
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0.0000 0.0000 297.0022 210.0072"><title>made 2026/11/22 18:07:31</title>
        <g style="fill:none; stroke:#006464;">
        <text x="1.2345" opacity="0" stroke-opacity="0">+5V</text><g class="stroked-text"><desc>+5V</desc><path d="M1 1 L2 2"/></g>
        </g></svg>
        """;

    [TestMethod]
    public void Texts_take_the_colour_of_their_strokes_and_the_strokes_go()
    {
        var clean = Picture.Clean(Svg);
        Assert.Contains("fill=\"#006464\"", clean);
        Assert.DoesNotContain("stroked-text", clean);
        Assert.Contains(">+5V</text>", clean);
    }

    [TestMethod]
    public void The_date_goes_and_so_two_exports_are_equal() =>
        Assert.AreEqual(Picture.Clean(Svg), Picture.Clean(Svg.Replace("18:07:31", "19:00:00", StringComparison.Ordinal)));
}
