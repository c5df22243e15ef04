using AgNw.Contract;
using AgNw.EndToEnd.Tests.Support;
using AgNw.Interlock;
using AgNw.Interlock.Events;
using AgNw.Interlock.Profiles;
using AgNw.Recording.Csv;
using AgNw.Recording.Database;
using AgNw.Recording.Manifest;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;
using AgNw.Recording.Sessions;
using AgNw.Timeline.Runs;
using AgNw.VirtualLab.Bench;
using AgNw.VirtualLab.Clocks;
using AgNw.VirtualLab.Nanowire;
using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.EndToEnd.Tests.Merging;

/// <summary>A run with a 2614B, which has no lines to the board: the recorder reads the board's V, and the merge finds the sweep in it.</summary>
[TestClass]
public sealed class NoTriggerLinesTests
{
    [TestMethod]
    public void Readings_stand_at_their_true_times_within_the_uncertainty_that_the_sweeps_own_voltage_leaves()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        var parameters = new SmuParameters { LinesWired = false, TriggerOut = false, Seed = 3 };
        (IReadOnlyList<SmuReading> readings, long start) = Record(run, parameters);
        Assert.IsGreaterThan(20, AppendedTableRows.Read(run.Voltages, new VoltageFormat()).Count());
        using (var writer = new CsvFileWriter<ReadingRow>(run.ReadingsTable, new ReadingFormat()))
        {
            foreach (SmuReading reading in readings)
                writer.Append(new ReadingRow(reading.Index + 1, reading.StampMicroseconds * 1000, double.NaN, reading.VoltageVolt, reading.CurrentAmpere));
        }

        AgnwResult result = Agnw.Run("merge", run.FullPath, "--json");
        Assert.AreEqual(0, result.ExitCode, result.Error);
        ClockFitDescription fit = ManifestFile.Read(run).ClockFits.Single(static item => item.Source == "smu");
        Console.WriteLine($"{fit.Verdict}: {fit.Reason}");
        StringAssert.StartsWith(fit.Verdict, "fitted, ");
        StringAssert.Contains(fit.Reason, "from the sweep's own voltage");
        Assert.IsFalse(fit.Doubtful, fit.Reason);
        Assert.IsLessThan(0.2, fit.UncertaintySeconds!.Value);
        DeviceClock clock = parameters.Clock;
        int rows = 0;
        foreach (TimelineRow row in CsvFileReader.Read(run.Timeline, new TimelineFormat(TripCoreClock.Hertz)))
        {
            long truth = clock.TickAt(clock.SecondsAt(start) + ((row.Reading - 1) * parameters.ReadingSeconds));
            Assert.AreEqual(truth, row.BoardTick, row.UncertaintySeconds * TripCoreClock.Hertz, $"reading {row.Reading}");
            rows++;
        }

        Assert.AreEqual(readings.Count, rows);
        using RunDatabaseReader database = RunDatabaseReader.Open(run.Database);
        DatabaseTable table = database.Find("board_voltages")!;
        CollectionAssert.AreEqual(
            AppendedTableRows.Read(run.Voltages, new VoltageFormat()).ToArray(),
            database.Read(table, new DatabaseRange(), table.Columns).Select(static row => new VoltageRow((uint)row.Whole(0)!, row.Whole(1)!.Value, row.Whole(2)!.Value, row.Real(3))).ToArray());
    }

    private static (IReadOnlyList<SmuReading> Readings, long Start) Record(RunFolder run, SmuParameters parameters)
    {
        var world = new BreakdownWorld(NanowireSpecimen.Draw(3), parameters);
        var meter = new SmuReadingSource(world.Smu, world);
        using var bench = new LabBench(world, [meter], new LabBenchOptions { Seed = 3 });
        RunEnding ending = bench.Simulation.Run(async () =>
        {
            InterlockDriver driver = await InterlockDriver.ConnectAsync(bench.HostStream, new InterlockOptions { TimeProvider = bench.Clock });
            AppliedProfile applied = await driver.ApplyProfileAsync(ExampleProfiles.Read("breakdown-100mVps"));
            await using RunSession session = await RunSession.StartAsync(driver, run, new RunSessionOptions { Clock = bench.Clock, Program = "test" });
            long trip = long.MaxValue;
            session.Recorder.Recorded += item => trip = item.Kind == RecordKind.Trip ? Math.Min(trip, item.Ticks) : trip;
            await driver.ArmAsync(applied.Crc);
            world.StartSweep(bench.Core.Now + 1);
            await session.RunAsync(() => bench.Core.Now - TripCoreClock.Hertz > trip, CancellationToken.None);
            return await session.EndAsync("the wire is broken");
        });
        RunFinisher.Finish(run, ending, new Dictionary<string, string>());
        return (bench.Instruments.Readings, world.Smu.SweepStartTick);
    }
}
