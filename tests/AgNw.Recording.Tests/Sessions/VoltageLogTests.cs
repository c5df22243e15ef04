using AgNw.Contract;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Protocol;
using AgNw.Recording.Csv;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;
using AgNw.Recording.Sessions;
using AgNw.Recording.Tests.Support;

namespace AgNw.Recording.Tests.Sessions;

[TestClass]
public sealed class VoltageLogTests
{
    private readonly HurriedTime _time = new();

    [TestMethod]
    public async Task V_is_kept_where_it_moves_and_every_ten_seconds_where_it_does_not()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        double begin = Seconds();
        var board = new FakeBoard(new FakeLog(), _time) { VoltAt = ticks => 0.1 * Math.Max(0, (ticks / (double)TripCoreClock.Hertz) - begin - 30) };
        await using (RunSession session = await RunSession.StartAsync(board, run, new RunSessionOptions { Clock = _time, Program = "test" }))
            await session.RunAsync(() => Seconds() > begin + 35, default);

        VoltageRow[] rows = [.. AppendedTableRows.Read(run.Voltages, new VoltageFormat())];
        VoltageRow[] resting = [.. rows.Where(static row => row.Volt == 0)];
        Assert.IsInRange(3, 5, resting.Length);
        VoltageRow[] moving = [.. rows.Where(static row => row.Volt > 0)];
        Assert.IsInRange(8, 11, moving.Length);
        foreach (VoltageRow row in moving)
            Assert.AreEqual(row.Volt, board.VoltAt(row.FromTick), 1e-9);
    }

    [TestMethod]
    public async Task A_board_that_cannot_tell_V_is_recorded_all_the_same()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        double begin = Seconds();
        var board = new FakeBoard(new FakeLog(), _time) { VoltAt = static _ => throw new InterlockCommandException("MEASure:VOLTage?", [new BoardError(ScpiErrors.HardwareError, "no ADC")]) };
        await using RunSession session = await RunSession.StartAsync(board, run, new RunSessionOptions { Clock = _time, Program = "test" });
        await session.RunAsync(() => Seconds() > begin + 2, default);

        Assert.IsFalse(File.Exists(run.Voltages));
    }

    private double Seconds() => _time.GetTimestamp() / (double)TimeSpan.TicksPerSecond;
}
