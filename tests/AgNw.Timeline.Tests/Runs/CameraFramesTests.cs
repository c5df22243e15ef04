using AgNw.Recording.Rows;
using AgNw.Timeline.Board;
using AgNw.Timeline.Camera;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Runs;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Runs;

[TestClass]
public sealed class CameraFramesTests
{
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const double Period = 0.3;

    [TestMethod]
    public void Times_in_whole_seconds_still_leave_every_frame_its_strobe()
    {
        FrameRow[] rows = [.. Enumerable.Range(0, 60).Select(static n => new FrameRow(n, (long)(1_456_165_114.7 + (n * Period)) * NanosecondsPerSecond, null))];
        CollectionAssert.AreEqual(Enumerable.Range(0, 60).ToArray(), Strobes(rows, 60));
    }

    [TestMethod]
    public void One_time_for_all_frames_is_the_files_and_frames_are_assigned_by_count()
    {
        FrameRow[] rows = [.. Enumerable.Range(0, 6).Select(static n => new FrameRow(n, 740_399_696 * NanosecondsPerSecond, null))];
        CollectionAssert.AreEqual(Enumerable.Range(0, 6).ToArray(), Strobes(rows, 6));
        Assert.IsTrue(CameraFrames.Of(rows).All(static frame => frame.FileNanoseconds is null));
    }

    [TestMethod]
    public void A_file_with_finer_times_keeps_the_resolution_that_is_known_of_it()
    {
        var known = new CameraFitOptions();
        FrameRow[] rows = [new FrameRow(0, NanosecondsPerSecond, null), new FrameRow(1, NanosecondsPerSecond + 300_000_000, null)];
        Assert.AreEqual(known, CameraFrames.Options(rows, known));
        Assert.AreEqual(1.0, CameraFrames.Options([rows[0], rows[0] with { Index = 1 }], known).Clock.ResolutionSeconds);
    }

    private static int[] Strobes(IReadOnlyList<FrameRow> rows, int count)
    {
        LinePulse[] strobes = [.. Enumerable.Range(0, count).Select(static n => new LinePulse(TrueClock.Tick(2 + (n * Period)), TrueClock.Tick(2.2 + (n * Period)), true))];
        CameraFit fit = CameraFitter.Fit([.. CameraFrames.Of(rows)], strobes, CameraFrames.Options(rows, new CameraFitOptions()));
        return [.. fit.Frames.Select(static frame => frame.Strobe)];
    }
}
