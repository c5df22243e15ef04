using AgNw.Contract;
using AgNw.VirtualLab.Camera;
using AgNw.VirtualLab.Clocks;

namespace AgNw.VirtualLab.Tests.Camera;

[TestClass]
public sealed class ExposingCameraTests
{
    private static readonly CameraParameters Parameters = new()
    {
        StartTick = 24_000_000,
        ExposureSeconds = 0.08,
        PeriodSeconds = 0.1,
        Clock = new DeviceClock(OffsetSeconds: 100, RatePartsPerMillion: 200),
        EpochMilliseconds = 1_000_000_000_000,
        WriteSeconds = 0.01,
        WriteJitterSeconds = 0.04,
        Seed = 3,
    };

    [TestMethod]
    public void Strobes_follow_the_cameras_clock()
    {
        var lab = new RecordingLab();
        lab.Run(new ExposingCamera(Parameters), BoardTime.Ticks(20));

        // 200 ppm fast: a period of 0.1 s takes 4 800 000 / 1.0002 = 4 799 040.19 ticks, an exposure 3 839 232.15.
        for (int exposure = 0; exposure < 100; exposure++)
        {
            Assert.AreEqual(24_000_000 + (exposure * 4_799_040.19), lab.Edges[2 * exposure].Tick, 2);
            Assert.AreEqual(24_000_000 + (exposure * 4_799_040.19) + 3_839_232.15, lab.Edges[(2 * exposure) + 1].Tick, 2);
            Assert.IsTrue(lab.Edges[2 * exposure].Level);
            Assert.IsFalse(lab.Edges[(2 * exposure) + 1].Level);
            Assert.AreEqual(InputLine.Strobe, lab.Edges[2 * exposure].Line);
        }
    }

    [TestMethod]
    public void File_times_come_late_by_the_writing_and_its_jitter_in_the_cameras_time()
    {
        var lab = new RecordingLab();
        lab.Run(new ExposingCamera(Parameters), BoardTime.Ticks(20));
        double least = double.MaxValue;
        double most = 0;
        for (int index = 0; index < 150; index++)
        {
            double shownEnd = 100 + (0.5 * 1.0002) + (index * 0.1) + 0.08;
            double late = lab.Frames[index].Frame.FileTimeMilliseconds - 1_000_000_000_000 - (shownEnd * 1000);
            Assert.IsInRange(9, 50, late);
            least = Math.Min(least, late);
            most = Math.Max(most, late);
        }

        Assert.IsLessThan(15, least);
        Assert.IsGreaterThan(44, most);
    }

    [TestMethod]
    public void A_camera_in_local_time_writes_the_zone_into_its_files()
    {
        var utc = new RecordingLab();
        utc.Run(new ExposingCamera(Parameters), BoardTime.Ticks(5));
        var local = new RecordingLab();
        local.Run(new ExposingCamera(Parameters with { ZoneMinutes = 120 }), BoardTime.Ticks(5));

        Assert.AreEqual(7_200_000, local.Frames[0].Frame.FileTimeMilliseconds - utc.Frames[0].Frame.FileTimeMilliseconds);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Dropped_frames_strobe_but_never_become_a_file(bool numbered)
    {
        var camera = new ExposingCamera(Parameters with { DroppedShare = 0.1, DropsAreNumbered = numbered, Exposures = 500 });
        var lab = new RecordingLab();
        lab.Run(camera, BoardTime.Ticks(60));

        Assert.AreEqual(1000, lab.Edges.Count);
        Assert.IsInRange(420, 480, lab.Frames.Count);
        long[] shown = [.. Enumerable.Range(0, 500).Select(exposure => camera.FrameNumber(exposure)).OfType<long>()];
        Assert.IsTrue(shown.SequenceEqual(lab.Frames.Select(entry => entry.Frame.Number)));
        Assert.AreEqual(!numbered, lab.Frames[^1].Frame.Number == lab.Frames.Count);
    }

    [TestMethod]
    public void The_exposure_at_a_tick_is_the_one_whose_strobe_is_high()
    {
        var camera = new ExposingCamera(Parameters);
        Assert.IsNull(camera.ExposureAt(Parameters.StartTick - 1));
        foreach (long exposure in new[] { 0L, 1, 77, 6359 })
        {
            Assert.AreEqual(exposure, camera.ExposureAt(camera.BeginTick(exposure)));
            Assert.AreEqual(exposure, camera.ExposureAt(camera.EndTick(exposure) - 1));
            Assert.IsNull(camera.ExposureAt(camera.EndTick(exposure)));
            Assert.AreEqual(exposure, camera.LastBegunBy(camera.EndTick(exposure)));
        }
    }
}
