using System.Text;
using AgNw.Recording.Rows;
using AgNw.Timeline.Csv;

namespace AgNw.Timeline.Tests.Csv;

[TestClass]
public class FrameCsvReaderTests
{
    [TestMethod]
    public void Numbers_times_and_exposures_are_read()
    {
        FrameRow[] rows = [.. Read("frame,file_time_ms,exposure_ms\n3,1500.25,80\n5,1700,\n")];
        Assert.AreEqual(new FrameRow(3, 1_500_250_000, 80_000_000), rows[0]);
        Assert.AreEqual(new FrameRow(5, 1_700_000_000, null), rows[1]);
    }

    [TestMethod]
    // 2014-10-08T16:26:51.738Z is 1412785611.738 s after 1970 (date -u -d ... +%s).
    [DataRow("2014-10-08T16:26:51.738Z")]
    [DataRow("2014-10-08 16:26:51.738")]
    [DataRow("2014-10-08T18:26:51.738+02:00")]
    public void Times_may_be_dates(string time) =>
        Assert.AreEqual(1_412_785_611_738_000_000, Read($"time\n{time}\n").Single().FileTimeNanoseconds);

    [TestMethod]
    public void Frames_without_numbers_are_counted_and_coarse_times_may_run_back()
    {
        FrameRow[] rows = [.. Read("time_s\n1.00\n1.10\n1.09\n")];
        CollectionAssert.AreEqual(new long[] { 0, 1, 2 }, rows.Select(static r => r.Index).ToArray());
    }

    [TestMethod]
    [DataRow("frame,time_s\n2,1\n2,1\n", 3, "frame", "follows frame 2")]
    [DataRow("frame\n1.5\n", 2, "frame", "is not a whole number")]
    [DataRow("time\n17.5\n", 2, "time", "no ISO 8601")]
    [DataRow("frame,exposure_s\n1,-1\n", 2, "exposure_s", "negative")]
    [DataRow("picture\n1\n", 1, null, "neither a frame number nor a time nor a file")]
    public void What_cannot_be_read_is_an_error_that_names_line_column_and_reason(string text, int line, string? column, string reason)
    {
        CsvInputException error = Assert.ThrowsExactly<CsvInputException>(() => Read(text).ToArray());
        Assert.AreEqual(line, error.Line, error.Message);
        Assert.AreEqual(column, error.Column, error.Message);
        StringAssert.Contains(error.Message, reason, StringComparison.Ordinal);
    }

    private static IEnumerable<FrameRow> Read(string text) =>
        FrameCsvReader.Read("frames.txt", new MemoryStream(Encoding.UTF8.GetBytes(text)), new FrameCsvFormat());
}
