using System.Text.RegularExpressions;
using AgNw.Recording.Csv;
using AgNw.Recording.Database;
using AgNw.Recording.Errors;
using AgNw.Recording.Tests.Support;
using Microsoft.Data.Sqlite;

namespace AgNw.Recording.Tests.Database;

[TestClass]
public sealed partial class RunDatabaseTests
{
    [TestMethod]
    public void Putting_the_same_rows_in_twice_changes_nothing_not_a_byte()
    {
        using var folder = new TemporaryFolder();
        string path = folder.In("run.db");
        Assert.AreEqual(5, Put(path, ("a", 1), ("b", 2), ("c", double.NaN)));
        byte[] before = File.ReadAllBytes(path);
        Assert.AreEqual(0, Put(path, ("a", 1), ("b", 2), ("c", double.NaN)));

        CollectionAssert.AreEqual(before, File.ReadAllBytes(path));
    }

    [TestMethod]
    public void Rows_that_changed_or_went_are_changed_and_removed()
    {
        using var folder = new TemporaryFolder();
        string path = folder.In("run.db");
        Put(path, ("a", 1), ("b", 2));
        // One removed, one changed, one added; the two marks stay.
        Assert.AreEqual(3, Put(path, ("b", 3), ("c", 4)));

        CollectionAssert.AreEqual(new[] { "b|3", "c|4" }, Read(path, "SELECT setting || '|' || CAST(in_effect AS INTEGER) FROM profile_settings ORDER BY 1"));
    }

    [TestMethod]
    public void What_is_not_committed_is_not_there()
    {
        using var folder = new TemporaryFolder();
        string path = folder.In("run.db");
        Put(path, ("a", 1));
        using (RunDatabase database = RunDatabase.OpenOrCreate(path))
        {
            database.Replace("profile_settings", []);
        }

        Assert.HasCount(1, Read(path, "SELECT setting FROM profile_settings"));
    }

    [TestMethod]
    public void A_file_of_someone_else_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        string text = folder.In("text.db");
        File.WriteAllText(text, new string('x', 5000));
        StringAssert.Contains(Assert.ThrowsExactly<RecordingException>(() => RunDatabase.OpenOrCreate(text)).Message, text);

        string other = folder.In("other.db");
        using (var connection = new SqliteConnection($"Data Source={other};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE mine (x)";
            command.ExecuteNonQuery();
        }

        byte[] before = File.ReadAllBytes(other);
        StringAssert.Contains(Assert.ThrowsExactly<RecordingException>(() => RunDatabase.OpenOrCreate(other)).Message, "format 0");
        CollectionAssert.AreEqual(before, File.ReadAllBytes(other));
    }

    [TestMethod]
    public void A_folder_that_is_not_there_is_one_line()
    {
        using var folder = new TemporaryFolder();
        RecordingException error = Assert.ThrowsExactly<RecordingException>(() => RunDatabase.OpenOrCreate(folder.In("no/run.db")));
        Assert.DoesNotContain("\n", error.Message);
    }

    [TestMethod]
    public void Every_column_has_its_meaning_behind_it_and_every_table_and_view_before_it()
    {
        using var folder = new TemporaryFolder();
        string path = folder.In("run.db");
        Put(path, ("a", 1));
        string[] lines = RunDatabase.Schema.Split('\n');
        foreach (string table in Read(path, "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"))
        {
            int at = Array.FindIndex(lines, line => line.StartsWith($"CREATE TABLE {table} ", StringComparison.Ordinal) || line == $"CREATE VIEW {table} AS");
            Assert.IsGreaterThan(0, at, table);
            Assert.StartsWith("-- ", lines[at - 1]);
            for (int index = at + 1; lines[at].StartsWith("CREATE TABLE", StringComparison.Ordinal) && lines[index][0] != ')'; index++)
                Assert.IsTrue(Column().IsMatch(lines[index]) || lines[index].StartsWith("    PRIMARY KEY", StringComparison.Ordinal), lines[index]);
        }
    }

    [TestMethod]
    public void A_table_has_the_columns_of_its_csv_file()
    {
        using var folder = new TemporaryFolder();
        string path = folder.In("run.db");
        Put(path, ("a", 1));
        CollectionAssert.AreEqual(new ReadingFormat().Columns.Prepend("smu").ToArray(), Columns(path, "readings"));
        CollectionAssert.AreEqual(new FrameFormat().Columns.Prepend("camera").ToArray(), Columns(path, "frames"));
        CollectionAssert.AreEqual(new WaveformFormat().Columns.ToArray(), Columns(path, "waveform"));
        CollectionAssert.AreEqual(new ClockFormat().Columns.ToArray(), Columns(path, "clock_exchanges"));
        CollectionAssert.AreEqual(new VoltageFormat().Columns.ToArray(), Columns(path, "board_voltages"));
        CollectionAssert.AreEqual(new SmuAbortFormat().Columns.ToArray(), Columns(path, "smu_aborts"));
        CollectionAssert.AreEquivalent(new MarkFormat().Columns.ToArray(), Columns(path, "marks"));
        CollectionAssert.AreEquivalent(new NoteFormat().Columns.Append("position").ToArray(), Columns(path, "notes"));
        CollectionAssert.AreEquivalent(new TimelineFormat(1).Columns.Except(["board_time_s"]).ToArray(), Columns(path, "timeline"));
        CollectionAssert.AreEqual(new TimelineFrameFormat(1).Columns.Except(["start_time_s", "exposure_s"]).ToArray(), Columns(path, "timeline_frames"));
        CollectionAssert.AreEqual(new TimelineEventFormat(1).Columns.Except(["board_time_s"]).ToArray(), Columns(path, "timeline_events"));
        CollectionAssert.AreEquivalent(
            new EventFormat(new EventDecoder(new Dictionary<uint, AgNw.Interlock.Scales.ScaleFactors>())).Columns.Except(["board_time_s"]).Append("record").ToArray(),
            Columns(path, "events"));
    }

    private static string[] Columns(string path, string table) => [.. Read(path, $"SELECT name FROM pragma_table_info('{table}') ORDER BY cid")];

    private static long Put(string path, params (string Setting, double Value)[] settings)
    {
        using RunDatabase database = RunDatabase.OpenOrCreate(path);
        long changed = database.Replace("profile_settings", settings.Select(item => (IReadOnlyList<object?>)[1L, item.Setting, double.IsNaN(item.Value) ? 0 : item.Value]))
            + database.Merge("readings", [["smu", 1L, 2L, double.NaN, null, 0.5, 7L], ["smu", 2L, 3L, 1.0, 2.0, -0.5, null]]);
        database.Commit();
        return changed;
    }

    private static List<string> Read(string path, string query)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // the tests' own texts
        command.CommandText = query;
#pragma warning restore CA2100
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read()) rows.Add(reader.GetString(0));
        return rows;
    }

    [GeneratedRegex("^    [A-Za-z0-9_]+ +(INTEGER|REAL|TEXT|BLOB)( NOT NULL)?( PRIMARY KEY)?,? +-- .+$")]
    private static partial Regex Column();
}
