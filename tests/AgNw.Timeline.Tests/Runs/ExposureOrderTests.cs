using AgNw.Timeline.Camera;
using AgNw.Timeline.Merging;
using AgNw.Timeline.Runs;

namespace AgNw.Timeline.Tests.Runs;

[TestClass]
public class ExposureOrderTests
{
    [TestMethod]
    public void A_frame_placed_by_its_file_time_is_cut_where_its_neighbours_have_strobes()
    {
        FrameExposure[] exposures = [.. ExposureOrder.Of([Frame(0, 0, 100, 200), Frame(1, -1, 180, 320), Frame(2, 1, 300, 400)])];
        CollectionAssert.AreEqual(new (long, long)[] { (100, 200), (200, 300), (300, 400) }, exposures.Select(static e => (e.StartTick, e.EndTick)).ToArray());
        Assert.IsTrue(exposures[1].Doubtful);
    }

    [TestMethod]
    public void A_frame_without_room_or_place_is_left_out()
    {
        FrameExposure[] exposures = [.. ExposureOrder.Of([Frame(0, 0, 100, 200), Frame(1, -1, 120, 180), Frame(2, -1, null, null)])];
        Assert.AreEqual(0, exposures.Single().Frame);
    }

    private static FrameAssignment Frame(long number, int strobe, long? start, long? end) =>
        new(new CameraFrame(number, 0), strobe, start, end, 0, 1, strobe < 0);
}
