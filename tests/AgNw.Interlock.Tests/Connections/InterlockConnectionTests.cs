using AgNw.Contract;
using AgNw.Interlock.Connections;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Ports;
using AgNw.Interlock.Status;
using AgNw.Interlock.Tests.Support;

namespace AgNw.Interlock.Tests.Connections;

[TestClass]
public sealed class InterlockConnectionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly FakeBoard _board = new();
    private readonly List<Reconnection> _reconnections = [];
    private readonly List<InterlockException> _losses = [];

    /// <summary>Attempts that find no port before the board is there again.</summary>
    private int _absent;

    [TestMethod]
    public async Task A_question_on_a_lost_line_is_answered_when_the_board_is_back_and_its_state_is_told()
    {
        await using InterlockConnection connection = await OpenAsync();
        _board.State = "ARMED";
        await connection.ReadStatusAsync();
        Unplug(absent: 3);
        _board.State = "TRIPPED";

        Assert.AreEqual(TripState.Tripped, (await DriveAsync(connection.ReadStatusAsync())).State);
        Assert.HasCount(1, _losses);
        Reconnection told = _reconnections.Single();
        Assert.AreEqual((TripState.Armed, TripState.Tripped), (told.Before.State, told.After.State));
        Assert.IsTrue(told.HasChangedState);
        Assert.IsFalse(told.HasRestarted);
        // Three attempts found no port, half a second apart; then the line is cleaned, which takes the quiet time.
        Assert.AreEqual(1.5, told.Away.TotalSeconds, 0.2);
        Assert.Contains("was ARMED and is TRIPPED now; arm it again if that is meant", told.ToString());
    }

    [TestMethod]
    public async Task Nothing_but_questions_is_sent_on_connecting_again()
    {
        await using InterlockConnection connection = await OpenAsync();
        _board.State = "ARMED";
        await connection.ReadStatusAsync();
        Unplug();
        _board.State = "SAFE";
        await connection.ReadStatusAsync();

        Assert.IsNotEmpty(_board.Stream.Lines);
        Assert.IsTrue(_board.Stream.Lines.All(line => line.EndsWith('?')), string.Join(" | ", _board.Stream.Lines));
    }

    [TestMethod]
    public async Task A_command_under_which_the_line_is_lost_is_not_sent_again()
    {
        await using InterlockConnection connection = await OpenAsync();
        Unplug();

        await Assert.ThrowsExactlyAsync<InterlockLinkException>(() => connection.DoAsync((driver, token) => driver.ArmAsync(1, token)));
        Assert.HasCount(1, _reconnections);
        Assert.IsFalse(_board.Stream.Lines.Any(line => line.StartsWith("ARM", StringComparison.Ordinal)));
        await connection.DoAsync((driver, token) => driver.ArmAsync(1, token));
        Assert.AreEqual(1, _board.Stream.Lines.Count(line => line.StartsWith("ARM", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task Another_board_in_its_place_is_not_taken_for_it()
    {
        await using InterlockConnection connection = await OpenAsync();
        Unplug();
        _board.Serial = "0002";

        WrongBoardException wrong = await Assert.ThrowsExactlyAsync<WrongBoardException>(() => connection.ReadStatusAsync());
        Assert.AreEqual(("0001", "0002"), (wrong.Expected, wrong.Found));
        Assert.IsEmpty(_reconnections);
    }

    [TestMethod]
    public async Task A_restart_of_the_board_is_told()
    {
        await using InterlockConnection connection = await OpenAsync();
        Unplug();
        _board.Boot++;
        await connection.ReadLogStateAsync();

        Assert.IsTrue(_reconnections.Single().HasRestarted);
        Assert.Contains("the board restarted", _reconnections.Single().ToString());
    }

    [TestMethod]
    public async Task It_gives_up_when_told_to_and_says_what_was_lost()
    {
        await using InterlockConnection connection = await OpenAsync(new ReconnectOptions { GiveUpAfter = TimeSpan.FromSeconds(5) });
        Unplug(absent: int.MaxValue);

        InterlockLinkException lost = await Assert.ThrowsExactlyAsync<InterlockLinkException>(() => DriveAsync(connection.ReadStatusAsync()));
        Assert.Contains("unplugged", lost.Message);
    }

    [TestMethod]
    public async Task Callers_that_lose_the_same_line_open_it_once()
    {
        await using InterlockConnection connection = await OpenAsync();
        Unplug(absent: 1);

        Task<InterlockStatus> status = connection.ReadStatusAsync();
        Task<LogState> log = connection.ReadLogStateAsync();
        await DriveAsync(status);
        await DriveAsync(log);
        Assert.HasCount(1, _reconnections);
    }

    private async Task<InterlockConnection> OpenAsync(ReconnectOptions? reconnect = null)
    {
        InterlockConnection connection = await InterlockConnection.OpenAsync(Open, _board.Options, reconnect);
        connection.Reconnected += _reconnections.Add;
        connection.Lost += _losses.Add;
        return connection;
    }

    private void Unplug(int absent = 0)
    {
        _board.Stream.IsUnplugged = true;
        _absent = absent;
    }

    private Task<Stream> Open(CancellationToken cancellationToken) => _absent-- > 0
        ? Task.FromException<Stream>(new PortException("/dev/absent", PortProblem.NotFound, string.Empty))
        : Task.FromResult<Stream>(_board.Replug());

    /// <summary>Moves time over the pauses between attempts, which no waiting read moves.</summary>
    private async Task<T> DriveAsync<T>(Task<T> task)
    {
        while (!task.IsCompleted && _board.Time.NextDue is { } due) _board.Time.Advance(due);
        return await task.WaitAsync(Patience);
    }
}
