using AgNw.Timeline.FrameFiles;

namespace AgNw.Timeline.Tests.FrameFiles;

/// <summary>
/// Files of real cameras, from the test data of the public project hyperspy/rosettasciio. Expected sizes and times were read from the files by
/// hand: header fields of the series and the stream, the tags of the stack, and the text of the .emi.
/// </summary>
[TestClass]
public sealed class RealFrameFileTests
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    [TestMethod]
    public void The_series_of_a_talos_has_five_diffraction_patterns_of_22_february_2016()
    {
        // The .emi says: Mon Feb 22 18:18:34 2016.
        using IFrameFile file = FrameFile.Open(Real("128x128x5-diffraction_preview.emi"));
        Assert.AreEqual((5, 128, 128, PixelKind.I32), (file.Count, file.Shape.Width, file.Shape.Height, file.Shape.Kind));
        for (int n = 0; n < 5; n++)
            Assert.AreEqual(new DateTimeOffset(2016, 2, 22, 18, 18, 34, TimeSpan.Zero), Time(file.Frame(n).FileTimeNanoseconds));
    }

    [TestMethod]
    public void The_stack_of_digitalmicrograph_has_three_images_of_17_may_2015()
    {
        // Its tags say 5/17/2015 5:00:16 PM, two hours before UTC.
        using IFrameFile file = FrameFile.Open(Real("test_stackbuilder_imagestack.dm3"));
        Assert.AreEqual((3, 16, 2, PixelKind.U32), (file.Count, file.Shape.Width, file.Shape.Height, file.Shape.Kind));
        DateTimeOffset time = Time(file.Frame(0).FileTimeNanoseconds);
        Assert.AreEqual(new DateTimeOffset(2015, 5, 17, 15, 0, 16, TimeSpan.Zero), time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond)));
    }

    [TestMethod]
    public void The_dm4_holds_two_images_of_two_by_two_without_a_time()
    {
        using IFrameFile file = FrameFile.Open(Real("test-1.dm4"));
        Assert.AreEqual((2, 2, 2, PixelKind.I16), (file.Count, file.Shape.Width, file.Shape.Height, file.Shape.Kind));
        Assert.IsNull(file.Frame(0).FileTimeNanoseconds);
    }

    [TestMethod]
    public void The_stream_of_tvips_counts_up_through_six_frames()
    {
        // Its pixels are 0, 1, 2 ... through all frames; each header says 740 399 696 s.
        using IFrameFile file = FrameFile.Open(Real("test_tvips_2345_000.tvips"));
        Assert.AreEqual((6, 5, 4), (file.Count, file.Shape.Width, file.Shape.Height));
        var pixels = new double[20];
        for (int n = 0; n < 6; n++)
        {
            file.ReadPixels(n, pixels);
            CollectionAssert.AreEqual(Enumerable.Range(20 * n, 20).Select(static i => (double)i).ToArray(), pixels);
            Assert.AreEqual(740_399_696 * NanosecondsPerSecond, file.Frame(n).FileTimeNanoseconds);
        }
    }

    private static DateTimeOffset Time(long? nanoseconds) => DateTimeOffset.UnixEpoch.AddTicks(nanoseconds!.Value / 100);

    private static string Real(string name)
    {
        string? folder = Environment.GetEnvironmentVariable("AGNW_REAL_DATA");
        if (string.IsNullOrEmpty(folder))
            Assert.Inconclusive("AGNW_REAL_DATA is not set: no real file to read.");
        return Path.Combine(folder!, "camera", name);
    }
}
