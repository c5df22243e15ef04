using AgNw.Recording.Rows;
using AgNw.Timeline.Csv;
using AgNw.Timeline.SmuFiles;

namespace AgNw.Timeline.Tests.SmuFiles;

/// <summary>
/// Columns as the manuals of Keithley's instruments describe a buffer's file (index, value, unit, date, time, fractional seconds; or relative time; or
/// seconds and fractional seconds), and as a 2600 calls what its buffers hold. No file of a real 2600 was at hand.
/// </summary>
[TestClass]
public sealed class SavedBufferReaderTests
{
    private const string Preamble = "\"Model 2602B\",\"1398687\"\nBuffer,smua.nvbuffer1\n\n";

    private readonly string folder = Directory.CreateTempSubdirectory("agnw-buffer-").FullName;

    [TestCleanup]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [TestMethod]
    [DataRow(Preamble + "Index,Reading,Unit,Source Value,Source Unit,Relative Time\n1,2.5e-4,Amp DC,0.1,Volt DC,0\n2,2.6e-4,Amp DC,0.104,Volt DC,0.04\n", 0L)]
    [DataRow("readings,measurefunctions,sourcevalues,sourcefunctions,timestamps\r\n2.5e-4,Current,0.1,Voltage,0\r\n2.6e-4,Current,0.104,Voltage,0.040\r\n", 0L)]
    [DataRow("Index;Reading (A);Source (V);Seconds;Fractional Seconds\n1;2.5e-4;0.1;1795334400;0.000\n2;2.6e-4;0.104;1795334400;0.04\n", 1_795_334_400L)]
    [DataRow(Preamble + "Index,Reading,Unit,Source,Source Unit,Date,Time,Fractional Seconds\n1,2.5e-4,A,0.1,V,11/22/2026,08:00:00,0\n2,2.6e-4,A,0.104,V,11/22/2026,08:00:00,.040\n", 1_795_334_400L)]
    public void Every_form_of_time_and_unit_gives_the_same_readings(string content, long beginSeconds)
    {
        ReadingRow[] rows = Read(content);
        Assert.HasCount(2, rows);
        Assert.AreEqual(new ReadingRow(2, (beginSeconds * 1_000_000_000) + 40_000_000, 0.104, double.NaN, 2.6e-4), rows[1]);
    }

    [TestMethod]
    public void An_overflow_is_no_number_and_both_measured_quantities_may_stand_in_one_table()
    {
        ReadingRow row = Read("Index,Current,Unit,Voltage,Unit,Relative Time\n1,9.91e37,A,0.5,V,1.5\n").Single();
        Assert.IsTrue(double.IsNaN(row.CurrentAmpere));
        Assert.AreEqual((1_500_000_000L, 0.5), (row.TimeNanoseconds, row.VoltageVolt));
    }

    [TestMethod]
    [DataRow(Preamble + "Index,Reading,Unit,Relative Time\n1,0.1,Volt DC,0\n", 5, "the buffer holds voltages")]
    [DataRow(Preamble + "Index,Reading,Unit,Relative Time\n1,0.1,Ohm,0\n", 5, "'Ohm' is neither a current nor a voltage")]
    [DataRow("Index,Reading,Fractional Seconds,Seconds\n1,0.1,0,0\n", 2, "nothing says whether these are currents or voltages")]
    [DataRow("Index,Reading,Unit\n1,0.1,A\n", 1, "no times")]
    [DataRow(Preamble + "Index,Reading,Unit,Relative Time\n1,0.1,A,5\n2,0.1,A,4\n", 6, "the time runs back")]
    [DataRow(Preamble + "Index,Reading,Unit,Relative Time\n1,0.1,A,5\n2,0.1", 6, "cut, damaged or no table")]
    [DataRow("Index,Reading,Unit,Date,Time,Fractional\n1,0.1,A,13/13/2026,1:00:00,0\n", 2, "is no day")]
    [DataRow("Index,Reading,Unit,Date,Time,Fractional\n1,0.1,A,11/13/2026,99:00:00,0\n", 2, "is no time of day")]
    [DataRow("Index,Reading,Unit,Relative Time\n1,1e999,A,0\n", 2, "is not a number")]
    [DataRow("Index,Reading,Unit,Relative Time\n1,1,A,1e28\n", 2, "beyond 292 years")]
    public void What_cannot_be_read_is_an_error_with_its_line(string content, int line, string reason)
    {
        CsvInputException error = Assert.ThrowsExactly<CsvInputException>(() => Read(content));
        Assert.AreEqual(line, error.Line, error.Message);
        StringAssert.Contains(error.Message, reason);
    }

    private ReadingRow[] Read(string content)
    {
        string path = Path.Combine(folder, "nvbuffer1.csv");
        File.WriteAllText(path, content);
        return [.. ReadingList.Read(path, new SmuCsvFormat())];
    }
}
