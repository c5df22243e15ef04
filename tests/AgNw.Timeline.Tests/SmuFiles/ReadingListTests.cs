using AgNw.Recording.Rows;
using AgNw.Timeline.Csv;
using AgNw.Timeline.SmuFiles;

namespace AgNw.Timeline.Tests.SmuFiles;

[TestClass]
public sealed class ReadingListTests
{
    private const string ProtochipsHead =
        """
        Time, Notes, Channel A Current, Channel A Voltage, Channel A Resistance, Channel B Current, Channel B Voltage, Channel B Resistance
        0, Time units = Milliseconds, 0, 0, NaN, 0, 0, NaN
        0, Current units = Amps, 0, 0, NaN, 0, 0, NaN
        0, Voltage units = Volts, 0, 0, NaN, 0, 0, NaN

        """;

    private readonly string folder = Directory.CreateTempSubdirectory("agnw-smu-").FullName;

    [TestCleanup]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [TestMethod]
    public void A_printed_buffer_gives_time_source_and_current_in_turn_over_lines()
    {
        ReadingRow[] rows = Read("0.00000e+00, 1.00000e-01, 2.50000e-04,\n 4.00000e-02, 1.04000e-01,\n9.91000e+37\n");
        Assert.HasCount(2, rows);
        Assert.AreEqual((1L, 0L, 0.1, 2.5e-4), (rows[0].Index, rows[0].TimeNanoseconds, rows[0].SourceVolt, rows[0].CurrentAmpere));
        Assert.AreEqual(40_000_000, rows[1].TimeNanoseconds);
        Assert.IsTrue(double.IsNaN(rows[1].CurrentAmpere), "9.91e37 is the instrument's overflow.");
    }

    [TestMethod]
    [DataRow("0, 1, 2, 3", "1 of 3 numbers are left")]
    [DataRow("0, 1, x", "'x' is not a number")]
    [DataRow("1, 1, 1, 0.5, 1, 1", "the time runs back")]
    [DataRow("1, 1, 1e999", "is not a number")]
    public void A_printed_buffer_that_is_cut_or_wrong_is_refused_with_the_reading(string content, string reason) =>
        StringAssert.Contains(Assert.ThrowsExactly<CsvInputException>(() => Read(content)).Message, reason);

    [TestMethod]
    public void A_record_of_protochips_gives_milliseconds_amperes_and_volts_and_drops_the_row_of_zeros_at_its_end()
    {
        ReadingRow[] rows = Read(ProtochipsHead + "0, , 1e-9, 0.5, NaN, 0, 0, NaN\n147.5, , 0.018, 40, 2222, 0, 0, NaN\n200, , 0, 0, NaN, 0, 0, NaN\n");
        Assert.HasCount(2, rows);
        Assert.AreEqual((147_500_000L, 0.018, 40.0), (rows[1].TimeNanoseconds, rows[1].CurrentAmpere, rows[1].VoltageVolt));
    }

    [TestMethod]
    public void A_record_of_protochips_in_other_units_is_refused_with_its_line()
    {
        string content = ProtochipsHead.Replace("Milliseconds", "Seconds", StringComparison.Ordinal) + "0, , 1, 1, NaN, 0, 0, NaN\n";
        StringAssert.Contains(Assert.ThrowsExactly<CsvInputException>(() => Read(content)).Message, "'Time units = Milliseconds' is expected");
    }

    [TestMethod]
    public void A_table_with_named_columns_is_read_as_before() =>
        Assert.AreEqual(0.002, Read("time_s,current_mA\n0,1\n1,2\n")[1].CurrentAmpere);

    [TestMethod]
    public void The_real_record_of_protochips_has_153_readings_over_15_247_milliseconds()
    {
        string? real = Environment.GetEnvironmentVariable("AGNW_REAL_DATA");
        if (string.IsNullOrEmpty(real))
            Assert.Inconclusive("AGNW_REAL_DATA is not set: no real record to read.");

        // 163 lines: a heading, eight of metadata, and a last one of zeros.
        ReadingRow[] rows = [.. ReadingList.Read(Path.Combine(real!, "smu", "protochips_electrical.csv"), new SmuCsvFormat())];
        Assert.HasCount(163 - 1 - 8 - 1, rows);
        Assert.AreEqual((15_247_000_000L, 0.017998, 39.5385), (rows[^1].TimeNanoseconds, rows[^1].CurrentAmpere, rows[^1].VoltageVolt));
    }

    private ReadingRow[] Read(string content)
    {
        string path = Path.Combine(folder, "readings.csv");
        File.WriteAllText(path, content);
        return [.. ReadingList.Read(path, new SmuCsvFormat())];
    }
}
