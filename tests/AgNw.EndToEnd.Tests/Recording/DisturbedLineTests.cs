using AgNw.Contract;
using AgNw.EndToEnd.Tests.BadInput;
using AgNw.Interlock;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Profiles;
using AgNw.Recording.Csv;
using AgNw.Recording.Journal;
using AgNw.Recording.Recorder;
using AgNw.Recording.Runs;
using AgNw.Recording.Sessions;
using AgNw.VirtualLab.Bench;
using AgNw.VirtualLab.Nanowire;
using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.EndToEnd.Tests.Recording;

/// <summary>
/// A board that makes 500 records a second behind a line that drops, repeats or flips one byte in a thousand, both ways, for ten simulated
/// minutes. Seeds of the line: 1 up, 2 down.
/// </summary>
[TestClass]
public sealed class DisturbedLineTests
{
    private const int RecordsPerSecond = 500;
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(10);

    [TestMethod]
    public void Every_record_is_in_the_run_once_and_every_setting_is_as_meant()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        var world = new BreakdownWorld(NanowireSpecimen.Draw(1), new SmuParameters());
        var edges = new EdgeSource(RecordsPerSecond);
        var up = new ByteDamage(1);
        var down = new ByteDamage(2);
        using var bench = new LabBench(world, [edges], new LabBenchOptions { ToBoardDisturbance = up, ToHostDisturbance = down });
        InterlockProfile profile = ExampleProfiles.Read("breakdown-100mVps");
        IReadOnlyList<EffectiveSetting> meant = BoardOnBench.Run((_, _, applied) => Task.FromResult(applied.Settings));
        (IReadOnlyList<EffectiveSetting> settings, RunEnding ending) = bench.Simulation.Run(async () =>
        {
            InterlockDriver driver = await InterlockDriver.ConnectAsync(bench.HostStream, new InterlockOptions { TimeProvider = bench.Clock });
            await InsistAsync(() => driver.ApplyProfileAsync(profile));
            await using RunSession session = await RunSession.StartAsync(driver, run, new RunSessionOptions { Clock = bench.Clock, Program = "test" });
            long end = (long)Span.TotalSeconds * TripCoreClock.Hertz;
            await session.RunAsync(() => bench.Core.Now >= end, CancellationToken.None);
            ProfileComparison comparison = await InsistAsync(() => driver.CompareAsync(profile));
            Assert.IsTrue(comparison.IsLive, "the board acts by the profile");
            return (comparison.Settings, await session.EndAsync("the test is over"));
        });

        CollectionAssert.AreEqual(
            meant.Select(static setting => (setting.Setting.Path, setting.InEffect)).ToArray(),
            settings.Select(static setting => (setting.Setting.Path, setting.InEffect)).ToArray(),
            "as on a clean line");
        Assert.AreEqual(0u, ending.Log.Lost);
        long expected = 0;
        foreach (JournalEntry entry in JournalReader.Read(run.Journal))
        {
            Assert.AreEqual(expected++, entry.Sequence);
            Assert.IsTrue(entry.Record.IsGood);
        }

        Assert.AreEqual(expected, ending.Log.Head, "what the board wrote is what the journal holds");
        Assert.IsGreaterThan((long)Span.TotalSeconds * RecordsPerSecond * 99 / 100, expected);
        // The line did its worst, and nothing of it came as far as a gap.
        Assert.IsGreaterThan(1000L, Math.Min(down.Dropped, Math.Min(down.Repeated, down.Flipped)));
        Assert.IsEmpty(
            AppendedTableRows.Read(run.Notes, new NoteFormat()).Where(note => note.Kind is NoteKind.Gap or NoteKind.Duplicate or NoteKind.BadRecord));
        Console.WriteLine(FormattableString.Invariant(
            $"{expected} records; {down.Bytes} bytes down, of them {down.Dropped} dropped, {down.Repeated} repeated, {down.Flipped} flipped; {up.Bytes} up"));
    }

    /// <summary>A person at a bad line tries again.</summary>
    private static async Task<T> InsistAsync<T>(Func<Task<T>> action)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await action();
            }
            catch (InterlockException) when (attempt < 5)
            {
                // Nothing was committed, or it was and is asked again.
            }
        }
    }
}
