using System.Text;
using AgNw.Recording.Csv;
using AgNw.Recording.Rows;
using AgNw.Timeline.Csv;

namespace AgNw.Timeline.Tests.Csv;

[TestClass]
public class SmuCsvReaderTests
{
    [TestMethod]
    [DataRow("Time (s),Current (mA),Voltage (mV)\n1.5,2,300\n")]
    [DataRow("t [ms];V [V];I [A]\n1500;0.3;0.002\n")]
    [DataRow("timestamp_us\tcurrent_uA\tvoltage_V\r\n1500000\t2000\t0.3\r\n")]
    [DataRow("\uFEFFTime/s,Current/A,Voltage/V\n1.5,2e-3,0.3\n")]
    [DataRow("\"Time (s)\",\"Current (A)\",\"Voltage (V)\"\n\"1.5\", 0.002 ,0.3")]
    public void Columns_are_found_by_name_and_units_by_header(string text)
    {
        ReadingRow row = Read(text).Single();
        Assert.AreEqual(1_500_000_000, row.TimeNanoseconds);
        Assert.AreEqual(2e-3, row.CurrentAmpere, 1e-15);
        Assert.AreEqual(0.3, row.VoltageVolt, 1e-12);
        Assert.IsTrue(double.IsNaN(row.SourceVolt));
    }

    [TestMethod]
    public void Columns_and_units_can_be_named()
    {
        var format = new SmuCsvFormat { Time = new ColumnChoice("when", "ms"), Current = new ColumnChoice("smua.nvbuffer1", "A") };
        ReadingRow row = Read("when,smua.nvbuffer1\n12.000001,1\n", format).Single();
        Assert.AreEqual(12_000_001, row.TimeNanoseconds);
    }

    [TestMethod]
    public void A_time_since_1970_keeps_its_microseconds() =>
        Assert.AreEqual(1_760_000_000_123_457_000, Read("time_s,current_A\n1760000000.123457,0\n").Single().TimeNanoseconds);

    [TestMethod]
    public void The_run_folders_own_table_reads_back()
    {
        string path = Path.Combine(Path.GetTempPath(), $"agnw-{Guid.NewGuid():N}.csv");
        try
        {
            var row = new ReadingRow(41, 123_456_789, 0.5, 0.4999, 1.25e-3, 48_000_000);
            using (var writer = new CsvFileWriter<ReadingRow>(path, new ReadingFormat()))
                writer.Append(row);
            Assert.AreEqual(row, SmuCsvReader.Read(path, new SmuCsvFormat()).Single());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestMethod]
    [DataRow("", 0, null, "is empty")]
    [DataRow("time_s,current_A\n1,2\n3\n", 3, null, "damaged")]
    [DataRow("time_s,current_A\n1,2\n3,4,5\n", 3, null, "damaged")]
    [DataRow("time_s,current_A\n1,abc\n", 2, "current_A", "'abc' is not a number")]
    [DataRow("time_s,current_A\n1,NaN\n", 2, "current_A", "is not a number")]
    [DataRow("time_s,current_A\n1,1e999\n", 2, "current_A", "is not a number")]
    [DataRow("time_s,current_A\n,1\n", 2, "time_s", "the time is missing")]
    [DataRow("time_s,current_A\n5,1\n4,1\n", 3, "time_s", "the time runs back")]
    [DataRow("time_s,current_A\n1e20,1\n", 2, "time_s", "beyond 292 years")]
    [DataRow("time_s,current_A\n1e40,1\n", 2, "time_s", "is not a time")]
    [DataRow("time,current_A\n1,1\n", 1, "time", "states no unit")]
    [DataRow("time_s,current_V\n1,1\n", 1, "current_V", "is no unit of current")]
    [DataRow("time_s,power_W\n1,1\n", 1, null, "no column 'current'")]
    [DataRow("time_s,current_A,Current (mA)\n1,1,1\n", 1, null, "several columns")]
    [DataRow("time_s,current_A\n1,\"2\n3,4\n", 2, null, "damaged")]
    [DataRow("time_s,current_A\n1,\"2\"3\n", 2, null, "damaged")]
    [DataRow("\0\u0001\u0002\n\0", 1, null, "no column")]
    public void What_cannot_be_read_is_an_error_that_names_line_column_and_reason(string text, int line, string? column, string reason)
    {
        CsvInputException error = Assert.ThrowsExactly<CsvInputException>(() => Read(text).ToArray());
        Assert.AreEqual("smu.txt", error.File);
        Assert.AreEqual(line, error.Line, error.Message);
        Assert.AreEqual(column, error.Column, error.Message);
        StringAssert.Contains(error.Message, reason, StringComparison.Ordinal);
        Assert.IsFalse(error.Message.Any(char.IsControl), error.Message);
    }

    [TestMethod]
    public void Rows_before_an_error_are_delivered()
    {
        var rows = new List<ReadingRow>();
        Assert.ThrowsExactly<CsvInputException>(() =>
        {
            foreach (ReadingRow row in Read("time_s,current_A\n1,1\n2,2\n3,x\n"))
                rows.Add(row);
        });
        Assert.HasCount(2, rows);
    }

    [TestMethod]
    public void A_missing_file_is_named()
    {
        CsvInputException error = Assert.ThrowsExactly<CsvInputException>(() => SmuCsvReader.Read("/nonexistent/x.csv", new SmuCsvFormat()).ToArray());
        StringAssert.StartsWith(error.Message, "/nonexistent/x.csv: cannot be opened", StringComparison.Ordinal);
    }

    [TestMethod]
    [DataRow('1')]
    [DataRow(',')]
    [DataRow('"')]
    [DoNotParallelize]
    public void A_line_without_end_is_refused_without_being_held(char filler)
    {
        using var endless = new EndlessStream("time_s,current_A\n1,", (byte)filler, 500_000_000);
        long before = GC.GetTotalAllocatedBytes();
        CsvInputException error = Assert.ThrowsExactly<CsvInputException>(() => SmuCsvReader.Read("x", endless, new SmuCsvFormat()).ToArray());
        Assert.IsLessThan(8_000_000, GC.GetTotalAllocatedBytes() - before);
        Assert.IsLessThan(1000, error.Message.Length);
    }

    private static IEnumerable<ReadingRow> Read(string text, SmuCsvFormat? format = null) =>
        SmuCsvReader.Read("smu.txt", new MemoryStream(Encoding.UTF8.GetBytes(text)), format ?? new SmuCsvFormat());
}
