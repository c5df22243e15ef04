using System.Text.Json;
using AgNw.Cli.Output;
using AgNw.Contract;
using AgNw.EndToEnd.Tests.Support;
using AgNw.Interlock.Events;
using AgNw.Recording.Verification;

namespace AgNw.EndToEnd.Tests.Demo;

/// <summary>A sweep to 1 V, which no wire breaks at.</summary>
[TestClass]
public sealed class NoBreakTests
{
    private static DemoRun Run => DemoRuns.Get("no-break", "--rate", "1", "--stop", "1");

    [TestMethod]
    public void A_sweep_without_a_break_says_so_in_one_line_and_by_its_exit_code()
    {
        Assert.AreEqual(ExitCode.NoTrip, Run.Result.ExitCode);
        Assert.AreEqual(JsonValueKind.Null, Run.Break.ValueKind);
        Assert.StartsWith("agnw: the sweep ended at 1 V without a trip", Run.Result.Error);
        Assert.HasCount(2, Run.Result.Error.Split('\n'));
    }

    [TestMethod]
    public void The_fall_of_the_output_at_the_sweeps_end_trips_nothing()
    {
        Assert.IsEmpty(Run.Events.Where(static item => item.Kind == RecordKind.Trip));
        Assert.AreEqual(TripState.Disarmed, ((StateDetails)Run.Events.Last(static item => item.Kind == RecordKind.State).Details).NewState);
    }

    [TestMethod]
    public void The_run_is_whole_and_has_its_tables()
    {
        VerificationReport report = RunVerification.Check(Run.Folder);

        Assert.IsTrue(report.IsWhole, string.Join('|', report.Problems));
        Assert.AreEqual(Run.Readings.Count, Run.Timeline.Count);
        Assert.IsNull(Run.Truth.Break);
        Assert.IsGreaterThan(10, Run.Frames.Count);
    }
}
