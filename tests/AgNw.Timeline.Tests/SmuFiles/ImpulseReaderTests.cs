using AgNw.Recording.Rows;
using AgNw.Timeline.Csv;
using AgNw.Timeline.SmuFiles;

namespace AgNw.Timeline.Tests.SmuFiles;

[TestClass]
public sealed class ImpulseReaderTests
{
    private const string Log =
        "Experiment date, 22-11-2026\nExperiment time, 23:59:50\nExperiment duration, 00.00:00:30.000\nSample, \"Ag, wire 7\"\nLive notes, 23:59:55: thinner\n00:00:04: broke\n";

    private readonly string folder = Directory.CreateTempSubdirectory("agnw-impulse-").FullName;

    [TestCleanup]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [TestMethod]
    public void An_electrical_log_gives_experiment_time_measured_values_and_the_set_voltage()
    {
        ReadingRow[] rows = Read(
            "TimeStamp,Experiment time,Voltage Set (mV),Voltage Measured (V),Current Measured (uA),MixValve\n23:59:52.500,2.500,100,0.099,12.5,0; 0; 0\n23:59:53.007,3.007,104,,13,0; 0; 0\n");
        Assert.HasCount(2, rows);
        Assert.AreEqual((1L, 2_500_000_000L, 0.099), (rows[0].Index, rows[0].TimeNanoseconds, rows[0].VoltageVolt));
        Assert.AreEqual(0.1, rows[0].SourceVolt, 1e-15);
        Assert.AreEqual(12.5e-6, rows[0].CurrentAmpere, 1e-18);
        Assert.AreEqual(3_007_000_000, rows[1].TimeNanoseconds);
        Assert.IsTrue(double.IsNaN(rows[1].VoltageVolt));
    }

    [TestMethod]
    public void A_log_of_heating_alone_has_times_without_currents()
    {
        ReadingRow row = Read("TimeStamp,Experiment time,Temperature Measured\n13:40:25.811,6.749,1.05\n").Single();
        Assert.AreEqual(6_749_000_000, row.TimeNanoseconds);
        Assert.IsTrue(double.IsNaN(row.CurrentAmpere) && double.IsNaN(row.VoltageVolt));
    }

    [TestMethod]
    [DataRow("TimeStamp,Experiment time,Current\n1:00:00,1,1\n", 1, "states no unit")]
    [DataRow("TimeStamp,Experiment time,Current 1 (A),Current 2 (A)\n1:00:00,1,1,1\n", 1, "several columns hold a current")]
    [DataRow("TimeStamp,Experiment time,Current (A)\n1:00:00,1,1\n1:00:01\n", 3, "damaged")]
    [DataRow("TimeStamp,Experiment time,Current (A)\n1:00:00,2,1\n1:00:01,1,1\n", 3, "runs back")]
    [DataRow("TimeStamp,Experiment time,Current (A)\n1:00:00,,1\n", 2, "the time is missing")]
    [DataRow("TimeStamp,Experiment time,Current (A)\n1:00:00,1,x\n", 2, "'x' is not a number")]
    public void What_cannot_be_read_is_an_error_with_its_line(string text, int line, string reason)
    {
        CsvInputException error = Assert.ThrowsExactly<CsvInputException>(() => Read(text));
        Assert.AreEqual(line, error.Line, error.Message);
        StringAssert.Contains(error.Message, reason);
    }

    [TestMethod]
    public void A_column_without_a_unit_is_read_where_the_unit_is_given()
    {
        var format = new SmuCsvFormat { Current = new ColumnChoice("Current", "nA") };
        Assert.AreEqual(7e-9, Read("TimeStamp,Experiment time,Current\n1:00:00,1,7\n", format).Single().CurrentAmpere, 1e-20);
    }

    [TestMethod]
    public void The_log_beside_a_table_is_read_with_its_notes_and_a_day_that_ends_meanwhile_is_no_other_experiment()
    {
        string path = Written("wire_Metadata.log", Log);
        ImpulseLog log = ImpulseLog.Read(path);
        Assert.AreEqual(new DateTime(2026, 11, 22, 23, 59, 50), log.BeganAt);
        Assert.AreEqual("\"Ag, wire 7\"", log.Entries["Sample"]);
        CollectionAssert.AreEqual(new[] { "23:59:55: thinner", "00:00:04: broke" }, log.Notes.ToArray());
        Assert.HasCount(1, Read("TimeStamp,Experiment time,Current (A)\n00:00:02.040,12.040,1\n"));
    }

    [TestMethod]
    public void A_log_of_another_experiment_is_refused()
    {
        Written("wire_Metadata.log", Log);
        StringAssert.Contains(
            Assert.ThrowsExactly<CsvInputException>(() => Read("TimeStamp,Experiment time,Current (A)\n13:40:25,5.0,1\n")).Message,
            "'wire_Metadata.log' beside it began at 2026-11-22 23:59:50");
    }

    [TestMethod]
    [DataRow("Sample, a\n", "'Experiment date' and 'Experiment time' are ' '")]
    [DataRow("Experiment date, 31-31-2026\nExperiment time, 1:2:3\n", "31-31-2026")]
    [DataRow("binary\0rubbish\n", "is no name with a value")]
    public void A_log_that_is_none_is_refused_with_its_reason(string text, string reason)
    {
        string path = Written("other_Metadata.log", text);
        CsvInputException error = Assert.ThrowsExactly<CsvInputException>(() => ImpulseLog.Read(path));
        StringAssert.Contains(error.Message, reason);
        Assert.IsFalse(error.Message.Any(char.IsControl), error.Message);
    }

    private ReadingRow[] Read(string content, SmuCsvFormat? format = null) =>
        [.. ReadingList.Read(Written("wire_Electrical raw.csv", content), format ?? new SmuCsvFormat())];

    private string Written(string name, string content)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, content);
        return path;
    }
}
