using AgNw.Recording.Csv;
using AgNw.Recording.Errors;
using AgNw.Recording.Rows;
using AgNw.Recording.Tests.Support;

namespace AgNw.Recording.Tests.Csv;

[TestClass]
public sealed class CsvTablesTests
{
    [TestMethod]
    public void Readings_read_back_bit_for_bit_with_what_is_not_known_left_empty()
    {
        ReadingRow[] rows =
        [
            new(1, 60_000_001, 0.1 + 0.2, -1.5e-9, 3.3e-3, null),
            new(2, -5, double.NaN, double.NaN, -0.0, 48_000_000_000),
        ];
        CollectionAssert.AreEqual(rows, RoundTrip(new ReadingFormat(), rows, out string text));
        Assert.AreEqual(
            "reading,smu_time_ns,source_V,voltage_V,current_A,board_tick\n1,60000001,0.30000000000000004,-1.5E-09,0.0033,\n2,-5,,,-0,48000000000\n",
            text);
    }

    [TestMethod]
    public void Frames_read_back()
    {
        FrameRow[] rows = [new(0, 1_000_000, 25_000_000, 480, 960, 1e-7), new(1, null, null)];
        CollectionAssert.AreEqual(rows, RoundTrip(new FrameFormat(), rows, out _));
    }

    [TestMethod]
    public void Timeline_rows_read_back_and_show_seconds_of_the_boards_clock()
    {
        TimelineRow[] rows =
        [
            new(48_000_001, 2e-7, 7, 0.5, 1e-3, 3, true, "ARMED", false, "STATE", 9, 47_000_000),
            new(-24, double.NaN, 8, 0.5, 1e-3, null, false, "", null, "", null, null),
        ];
        CollectionAssert.AreEqual(rows, RoundTrip(new TimelineFormat(48_000_000), rows, out string text));
        StringAssert.Contains(text, "48000001,1.000000020,2E-07,smu,7,");
        StringAssert.Contains(text, "-24,-0.000000500,,smu,8,");
    }

    [TestMethod]
    public void Frames_of_the_timeline_read_back_and_what_is_not_known_is_empty()
    {
        TimelineFrameRow[] rows =
        [
            new("camera", 3, 48_000_000, 72_000_000, 2e-8, false, "ARMED TRIPPED", new BeamSummary(0.25, 0.5, 12.5, 100), "smu",
                new ElectricalSummary(2, 7, 8, 1, 1e-3, -1e-3, 3e-3, 1.5, 1, 2, 5e-4, 7.5e-4)),
            new("camera2", 4, 0, 48, double.NaN, true, "", new BeamSummary(double.NaN, double.NaN, double.NaN, double.NaN), "", ElectricalSummary.Nothing),
        ];
        CollectionAssert.AreEqual(rows, RoundTrip(new TimelineFrameFormat(48_000_000), rows, out string text));
        StringAssert.Contains(text, "camera,3,48000000,72000000,1.000000000,0.500000000,2E-08,0,ARMED TRIPPED,0.25,0.5,12.5,100,smu,2,7,8,1,0.001,");
        StringAssert.Contains(text, "camera2,4,0,48,0.000000000,0.000001000,,1,,,,,,,0,,,0,,,,,,,,\n");
    }

    [TestMethod]
    public void Events_of_the_timeline_read_back()
    {
        TimelineEventRow[] rows =
        [
            new(0xABCD, 9, 48_000_000, "TRIP DROP", "TRIPPED", "camera", 3, true, "smu", 7, false, 0.01, 2, 5e-3),
            new(0xABCD, 10, 48_000_001, "MARK", "SAFE", "", null, false, "", null, false, double.NaN, double.NaN, double.NaN),
        ];
        CollectionAssert.AreEqual(rows, RoundTrip(new TimelineEventFormat(48_000_000), rows, out string text));
        StringAssert.Contains(text, "0000ABCD,9,48000000,1.000000000,TRIP DROP,TRIPPED,camera,3,1,smu,7,0,0.01,2,0.005\n");
        StringAssert.Contains(text, "0000ABCD,10,48000001,1.000000020,MARK,SAFE,,,0,,,0,,,\n");
    }

    [TestMethod]
    public void Text_with_commas_and_quotes_survives()
    {
        var line = new CsvLine();
        line.Add("a,\"b\"");
        line.Add("plain");
        line.Add(string.Empty);
        List<string> fields = [];

        Assert.IsTrue(CsvText.Split(line.Text, fields));
        CollectionAssert.AreEqual(new[] { "a,\"b\"", "plain", string.Empty }, fields);
    }

    [TestMethod]
    [DataRow("1,2,3,4,five,\n", 3, "column current_A: 'five' is not a number")]
    [DataRow("1,2,3\n", 3, "3 fields where the header has 6")]
    [DataRow("1,2,3,4,5", 3, "the last line does not end")]
    [DataRow("x,2,3,4,5,\n", 3, "column reading: 'x' is not an integer")]
    [DataRow("1,2,\"3,4,5,\n", 3, "a quotation is not closed")]
    public void A_line_that_cannot_be_read_is_named_and_the_rows_before_it_are_delivered(string bad, int line, string problem)
    {
        using var folder = new TemporaryFolder();
        string path = folder.In("smu.csv");
        File.WriteAllText(path, "reading,smu_time_ns,source_V,voltage_V,current_A,board_tick\n1,2,3,4,5,\n" + bad);
        List<ReadingRow> rows = [];

        TableException error = Assert.ThrowsExactly<TableException>(() => rows.AddRange(CsvFileReader.Read(path, new ReadingFormat()).Select(Kept)));
        Assert.AreEqual(line, error.Line);
        StringAssert.Contains(error.Message, problem);
        Assert.HasCount(1, _kept);
    }

    [TestMethod]
    public void Another_header_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.In("smu.csv"), "time,current\n1,2\n");

        TableException error = Assert.ThrowsExactly<TableException>(() => CsvFileReader.Read(folder.In("smu.csv"), new ReadingFormat()).Count());
        Assert.AreEqual(1, error.Line);
        StringAssert.Contains(error.Message, "expected 'reading,");
    }

    [TestMethod]
    public void A_table_is_never_overwritten()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.In("smu.csv"), "mine");

        Assert.ThrowsExactly<RecordingException>(() => new CsvFileWriter<ReadingRow>(folder.In("smu.csv"), new ReadingFormat()));
        Assert.AreEqual("mine", File.ReadAllText(folder.In("smu.csv")));
    }

    private readonly List<ReadingRow> _kept = [];

    private ReadingRow Kept(ReadingRow row)
    {
        _kept.Add(row);
        return row;
    }

    private static TRow[] RoundTrip<TRow>(ReadableCsvFormat<TRow> format, TRow[] rows, out string text)
    {
        using var folder = new TemporaryFolder();
        string path = folder.In(format.FileName);
        using (var writer = new CsvFileWriter<TRow>(path, format))
        {
            foreach (TRow row in rows) writer.Append(row);
            Assert.AreEqual(rows.Length, writer.Count);
        }

        text = File.ReadAllText(path);
        return [.. CsvFileReader.Read(path, format)];
    }
}
