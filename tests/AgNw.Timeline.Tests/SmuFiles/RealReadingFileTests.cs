using System.Globalization;
using AgNw.Recording.Rows;
using AgNw.Timeline.Csv;
using AgNw.Timeline.SmuFiles;

namespace AgNw.Timeline.Tests.SmuFiles;

/// <summary>
/// Logs of a real DENSsolutions Impulse, from the test data of the public project hyperspy/rosettasciio. Expected values were read from the files
/// as text: head, tail, wc and the lines of the log.
/// </summary>
[TestClass]
public sealed class RealReadingFileTests
{
    [TestMethod]
    [DataRow("StubExperiment_Heat raw.csv", 778, 6_749, 404_178)]
    [DataRow("StubExperiment_Synchronized data.csv", 775, 7_787, 403_662)]
    public void A_log_of_heating_has_the_rows_and_experiment_times_of_its_file(string name, int rows, int firstMilliseconds, int lastMilliseconds)
    {
        ReadingRow[] readings = [.. ReadingList.Read(Real(name), new SmuCsvFormat())];
        Assert.HasCount(rows, readings);
        Assert.AreEqual((firstMilliseconds * 1_000_000L, lastMilliseconds * 1_000_000L), (readings[0].TimeNanoseconds, readings[^1].TimeNanoseconds));
        Assert.IsTrue(readings.All(static r => double.IsNaN(r.CurrentAmpere)), "The file has no current.");
    }

    [TestMethod]
    public void The_log_says_when_the_experiment_began_and_has_three_notes()
    {
        ImpulseLog log = ImpulseLog.Read(Real("StubExperiment_Metadata.log"));
        Assert.AreEqual(new DateTime(2021, 8, 6, 13, 40, 19), log.BeganAt);
        Assert.AreEqual("00.00:06:45.416", log.Entries["Experiment duration"]);
        Assert.AreEqual("28 (Nitrogen)", log.Entries["MassSpec channel 1"]);
        CollectionAssert.AreEqual(new[] { "13:46:46: Live note one", "13:46:52: Live note two", "13:46:56: Live note three" }, log.Notes.ToArray());
        // 13:40:25.811 of the first row of heating less its 6.749 s is 13:40:19.062; the log rounds to seconds.
        Assert.IsTrue(log.Fits("13:40:25.811", 6_749_000_000));
        Assert.IsFalse(log.Fits("13:41:25.811", 6_749_000_000));
    }

    [TestMethod]
    public void Columns_of_a_real_log_are_read_in_the_unit_that_is_given_for_them()
    {
        // Not a current, but a column of a real file: its fourth mass channel, first 1.56E-09, last 1.33E-08.
        var format = new SmuCsvFormat { Current = new ColumnChoice("Channel#4", "mA") };
        ReadingRow[] readings = [.. ReadingList.Read(Real("StubExperiment_Synchronized data.csv"), format)];
        Assert.AreEqual(1.56e-12, readings[0].CurrentAmpere, 1e-24);
        Assert.AreEqual(1.33e-11, readings[^1].CurrentAmpere, 1e-23);
        Assert.AreEqual("403.662", (readings[^1].TimeNanoseconds / 1e9).ToString("F3", CultureInfo.InvariantCulture));
    }

    private static string Real(string name)
    {
        string? folder = Environment.GetEnvironmentVariable("AGNW_REAL_DATA");
        if (string.IsNullOrEmpty(folder))
            Assert.Inconclusive("AGNW_REAL_DATA is not set: no real file to read.");
        return Path.Combine(folder!, "smu", name);
    }
}
