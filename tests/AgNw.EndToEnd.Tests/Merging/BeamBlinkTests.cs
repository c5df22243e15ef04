using System.Text.Json;
using AgNw.Contract;
using AgNw.EndToEnd.Tests.Support;
using AgNw.Recording.Csv;
using AgNw.Recording.Rows;

namespace AgNw.EndToEnd.Tests.Merging;

/// <summary>`agnw merge` with a camera that gives no strobe: its frames are placed by the beam's blanking, which the board stamped and they show.</summary>
[TestClass]
public sealed class BeamBlinkTests
{
    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Frames_without_a_strobe_are_placed_by_the_beams_blinks_and_nobody_has_to_ask_for_it(bool images)
    {
        using var folder = new TemporaryFolder();
        BlinkedRun.Write(folder.Path);
        string frames = folder.Write("camera.csv", images ? BlinkedRun.ListWithImages(folder.Path) : BlinkedRun.ListWithIntensities());
        AgnwResult result = Agnw.Run("merge", folder.Path, "--frames", frames, "--json");

        Assert.AreEqual(0, result.ExitCode, result.Error);
        JsonElement fit = result.Json.GetProperty("clockFits").EnumerateArray().Single(static fit => fit.GetProperty("source").GetString() == "camera");
        Console.WriteLine($"{fit.GetProperty("verdict")}: {fit.GetProperty("reason")}");
        StringAssert.StartsWith(fit.GetProperty("verdict").GetString(), "fitted by beam blink, ");
        StringAssert.Contains(fit.GetProperty("reason").GetString(), "6 of 6 edges");
        Assert.IsFalse(fit.GetProperty("doubtful").GetBoolean());
        // 80 ms exposures of which one level in 160 can be told, seen at six edges.
        Assert.IsLessThan(5e-3, fit.GetProperty("uncertaintySeconds").GetDouble());
        TimelineFrameRow[] rows = [.. CsvFileReader.Read(folder.In("timeline_frames.csv"), new TimelineFrameFormat(TripCoreClock.Hertz))];
        Assert.HasCount(BlinkedRun.Frames, rows);
        int covered = rows.Count(static row => Math.Abs(row.StartTick - (BlinkedRun.FrameSeconds((int)row.Frame) * TripCoreClock.Hertz)) <= row.UncertaintySeconds * TripCoreClock.Hertz);
        Assert.IsGreaterThanOrEqualTo(0.95 * rows.Length, covered);
        // The dark frames have no beam, the bright ones all of it.
        Assert.AreEqual(0, rows[45].Beam.OnShare, 1e-9);
        Assert.AreEqual(1, rows[80].Beam.OnShare, 1e-9);
    }

    [TestMethod]
    public void Frames_that_never_go_dark_are_not_placed_by_blinks()
    {
        using var folder = new TemporaryFolder();
        BlinkedRun.Write(folder.Path);
        string list = BlinkedRun.ListWithIntensities();
        string frames = folder.Write("camera.csv", string.Join('\n', list.Split('\n').Select(static (line, i) => i == 0 || line.Length == 0 ? line : line[..line.LastIndexOf(',')] + ",180")));
        AgnwResult result = Agnw.Run("merge", folder.Path, "--frames", frames, "--json");

        Assert.AreEqual(0, result.ExitCode, result.Error);
        Assert.AreEqual(0, result.Json.GetProperty("framesPlaced").GetInt64());
        JsonElement fit = result.Json.GetProperty("clockFits").EnumerateArray().Single(static fit => fit.GetProperty("source").GetString() == "camera");
        StringAssert.StartsWith(fit.GetProperty("verdict").GetString(), "not merged");
    }
}
