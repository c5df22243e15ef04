using AgNw.VirtualLab.Traces;

namespace AgNw.VirtualLab.Tests.Traces;

[TestClass]
public sealed class ProtochipsReaderTests
{
    private const string Heading = "Time, Notes, Channel A Current, Channel A Voltage, Channel A Resistance, "
        + "Channel B Current, Channel B Voltage, Channel B Resistance\n";

    private const string Metadata = "0, Date (yyyy.mm.dd) = 2014.10.08, 0, 0, NaN, 0, 0, NaN\n"
        + "0, Time (hh:mm:ss.ms) = 16:26:51.738, 0, 0, NaN, 0, 0, NaN\n"
        + "0, Time units = Milliseconds, 0, 0, NaN, 0, 0, NaN\n"
        + "0, Current units = Amps, 0, 0, NaN, 0, 0, NaN\n"
        + "0, Voltage units = Volts, 0, 0, NaN, 0, 0, NaN\n"
        + "0, Resistance units = Ohms, 0, 0, NaN, 0, 0, NaN\n";

    private const string Good = Heading + Metadata + "0, , 1E-9, 0.5, NaN, 0, 0, NaN\n147.5, beam on, -0.018, 40, 2222, 1, 2, 3\n";

    [TestMethod]
    public void A_record_is_read_with_metadata_notes_and_both_channels()
    {
        ElectricalTrace trace = Read(Good);

        Assert.AreEqual(new DateTime(2014, 10, 8, 16, 26, 51, 738), trace.RecordedAt);
        Assert.AreEqual(2, trace.Rows.Count);
        TraceRow row = trace.Rows[1];
        Assert.AreEqual(147_500_000, row.TimeNanoseconds);
        Assert.AreEqual("beam on", row.Note);
        Assert.AreEqual(new ChannelSample(-0.018, 40, 2222), row.A);
        Assert.AreEqual(new ChannelSample(1, 2, 3), row.B);
        Assert.AreEqual(9, row.Line);
    }

    [TestMethod]
    [DataRow("\r\n")]
    [DataRow("\n")]
    public void Either_line_end_is_read(string end) => Assert.AreEqual(2, Read(Good.Replace("\n", end)).Rows.Count);

    [TestMethod]
    [DataRow("", "r.csv:1: column 'Time': heading", DisplayName = "empty file")]
    [DataRow("time;volt\n1;2\n", "r.csv:1: column 'Time': heading", DisplayName = "other file")]
    [DataRow(Heading, "r.csv:2: the file ends before", DisplayName = "heading only")]
    [DataRow(Heading + "0, , 1, 1, NaN, 0, 0, NaN\n", "r.csv:2: column 'Notes': before the data 'Time units", DisplayName = "no units")]
    [DataRow(Heading + Metadata + "0, , 1e, 1, NaN, 0, 0, NaN\n", "r.csv:8: column 'Channel A Current': '1e' is not a number", DisplayName = "letters")]
    [DataRow(Heading + Metadata + "0, , 1, 1e999, NaN, 0, 0, NaN\n", "r.csv:8: column 'Channel A Voltage': '1e999'", DisplayName = "infinite")]
    [DataRow(Heading + Metadata + "0, , NaN, 1, NaN, 0, 0, NaN\n", "r.csv:8: column 'Channel A Current': 'NaN'", DisplayName = "no current")]
    [DataRow(Heading + Metadata + "0, , 1, 1, NaN, 0, 2e5, NaN\n", "r.csv:8: column 'Channel B Voltage': 2e5 is not from", DisplayName = "absurd")]
    [DataRow(Heading + Metadata + "-1, , 1, 1, NaN, 0, 0, NaN\n", "r.csv:8: column 'Time': -1 is not from 0", DisplayName = "negative time")]
    [DataRow(Heading + Metadata + "1e99, , 1, 1, NaN, 0, 0, NaN\n", "r.csv:8: column 'Time': 1e99 is not from 0", DisplayName = "endless time")]
    [DataRow(Heading + Metadata + "5, , 1, 1, NaN, 0, 0, NaN\n5, , 1, 1, NaN, 0, 0, NaN\n", "r.csv:9: column 'Time': 5 ms is not later", DisplayName = "same time")]
    [DataRow(Heading + Metadata + "5, , 1, 1, NaN, 0, 0, NaN\n4, , 1, 1, NaN, 0, 0, NaN\n", "r.csv:9: column 'Time': 4 ms is not later", DisplayName = "unsorted")]
    [DataRow(Heading + Metadata + "5, , 1, 1, NaN, 0, 0\n", "r.csv:8: 7 fields, 8 expected", DisplayName = "cut off")]
    [DataRow(Heading + Metadata + "5, a, b, 1, 1, NaN, 0, 0, NaN\n", "r.csv:8: 9 fields, 8 expected", DisplayName = "comma in a note")]
    [DataRow(Heading + Metadata + "5, , 1,5, 1, NaN, 0, 0\n", "r.csv:8: column 'Channel B Current': 'NaN' is not a number", DisplayName = "decimal comma")]
    [DataRow(Heading + Metadata + "\n", "r.csv:8: 1 fields, 8 expected", DisplayName = "empty line")]
    [DataRow(Heading + "7, Time units = Milliseconds, 0, 0, NaN, 0, 0, NaN\n", "r.csv:2: column 'Time': '7' in a row of metadata", DisplayName = "late metadata")]
    [DataRow(Heading + "0, Time units = Seconds, 0, 0, NaN, 0, 0, NaN\n0, , 1, 1, NaN, 0, 0, NaN\n", "r.csv:3: column 'Notes': before the data 'Time units = Milliseconds' is expected, 'Seconds'", DisplayName = "other unit")]
    public void A_malformed_record_is_refused_by_file_line_and_column(string text, string expected)
    {
        TraceFormatException error = Assert.ThrowsExactly<TraceFormatException>(() => Read(text));
        Assert.StartsWith(expected, error.Message);
    }

    [TestMethod]
    public void An_endless_line_is_refused_before_it_fills_the_memory()
    {
        TraceFormatException error = Assert.ThrowsExactly<TraceFormatException>(
            () => ProtochipsReader.Read(new EndlessText(), "r.csv"));
        Assert.Contains("longer than 4096", error.Message);
    }

    [TestMethod]
    public void Bytes_that_are_no_text_are_refused_by_line()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [.. "Time, Notes"u8, 0xFF, 0xFE, 0x0A]);
            TraceFormatException error = Assert.ThrowsExactly<TraceFormatException>(() => ProtochipsReader.Read(path));
            Assert.AreEqual(1, error.Line);
            Assert.Contains("not UTF-8", error.Message);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static ElectricalTrace Read(string text) => ProtochipsReader.Read(new StringReader(text), "r.csv");

    private sealed class EndlessText : TextReader
    {
        public override int Read() => 'x';
    }
}
