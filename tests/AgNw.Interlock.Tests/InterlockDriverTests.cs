using AgNw.Contract;
using AgNw.Interlock.Clocks;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Profiles;
using AgNw.Interlock.Status;
using AgNw.Interlock.Tests.Support;

namespace AgNw.Interlock.Tests;

[TestClass]
public sealed class InterlockDriverTests
{
    [TestMethod]
    public async Task Connecting_reads_the_identity_and_changes_nothing()
    {
        var board = new FakeBoard();
        await using InterlockDriver driver = await board.ConnectAsync();

        Assert.AreEqual("Interlock", driver.Identity.Model);
        Assert.AreEqual("0001", driver.Identity.Serial);
        Assert.IsTrue(board.Stream.Lines.All(l => l.EndsWith('?')), string.Join('|', board.Stream.Lines));
    }

    [TestMethod]
    public async Task Connecting_discards_what_was_on_the_line_and_keeps_the_errors_that_were_queued()
    {
        var board = new FakeBoard();
        board.Stream.Inject("\u0000#9 half a block;ARMED\n0,");
        board.Queue(-310, "System error");
        await using InterlockDriver driver = await board.ConnectAsync();

        Assert.AreEqual("Interlock", driver.Identity.Model);
        Assert.AreEqual(-310, driver.EarlierErrors.Single().Number);
    }

    [TestMethod]
    [DataRow("2,0,#H12345678,#H12345678", "flash the board with its release")]
    [DataRow("0,9,#H12345678,#H12345678", "flash the board with this program's release")]
    [DataRow("1,0,#H12345678,#H87654321", "do not belong together")]
    public async Task Another_contract_is_refused_with_both_versions_and_what_to_do(string contract, string hint)
    {
        var board = new FakeBoard { Contract = contract };
        ContractMismatchException error = await Assert.ThrowsExactlyAsync<ContractMismatchException>(board.ConnectAsync);

        StringAssert.Contains(error.Message, hint);
        StringAssert.Contains(error.Message, $"{ContractVersion.Crc:X8}");
        StringAssert.Contains(error.Message, "12345678");
        Assert.IsTrue(board.Stream.IsDisposed);
    }

    [TestMethod]
    public async Task A_port_where_nothing_answers_is_a_timeout_that_says_what_to_check()
    {
        var time = new FakeTime();
        var silent = new BoardStream(time, _ => []);
        InterlockTimeoutException error = await Assert.ThrowsExactlyAsync<InterlockTimeoutException>(
            () => InterlockDriver.ConnectAsync(silent, new InterlockOptions { TimeProvider = time }));

        StringAssert.Contains(error.Message, "check the cable");
    }

    [TestMethod]
    public async Task Another_instrument_on_the_port_is_named()
    {
        var board = new FakeBoard();
        board.Answers["*IDN?"] = () => FakeBoard.Line("KEITHLEY,MODEL 2614B,123,3.2");
        board.Answers["SYSTem:CONTract?"] = () =>
        {
            board.Queue(-113, "Undefined header");
            return null;
        };
        InterlockLinkException error = await Assert.ThrowsExactlyAsync<InterlockLinkException>(board.ConnectAsync);

        StringAssert.Contains(error.Message, "KEITHLEY MODEL 2614B");
    }

    [TestMethod]
    public async Task A_refused_command_carries_number_text_command_and_hint()
    {
        var board = new FakeBoard();
        await using InterlockDriver driver = await board.ConnectAsync();
        board.Answers["ARM #H0000002A"] = () =>
        {
            board.Queue(201, "Refused by the trip core;CRC_MISMATCH,LOOP_OPEN");
            return null;
        };

        InterlockCommandException error = await Assert.ThrowsExactlyAsync<InterlockCommandException>(() => driver.ArmAsync(42));
        Assert.AreEqual(201, error.Number);
        Assert.AreEqual("ARM #H0000002A", error.Command);
        StringAssert.Contains(error.BoardText, "LOOP_OPEN");
        StringAssert.Contains(error.Message, "The board refused 'ARM #H0000002A': 201, Refused by the trip core;CRC_MISMATCH,LOOP_OPEN");
    }

    [TestMethod]
    public async Task Where_the_board_says_no_more_than_the_standard_the_hint_comes_from_the_contract()
    {
        var board = new FakeBoard();
        await using InterlockDriver driver = await board.ConnectAsync();
        board.Queue(205, "Not allowed in this state");

        InterlockCommandException error = await Assert.ThrowsExactlyAsync<InterlockCommandException>(() => driver.TripAsync());
        StringAssert.Contains(error.Message, "disarm or acknowledge first");
    }

    [TestMethod]
    public async Task A_failed_self_test_leaves_no_error_for_the_next_command()
    {
        var board = new FakeBoard();
        await using InterlockDriver driver = await board.ConnectAsync();
        board.Answers["*TST?"] = () =>
        {
            board.Queue(-330, "Self-test failed");
            return FakeBoard.Line("4");
        };

        Assert.AreEqual(4, await driver.SelfTestAsync());
        await driver.DisarmAsync();
    }

    [TestMethod]
    public async Task An_arm_whose_answer_is_lost_is_not_sent_again()
    {
        var board = new FakeBoard();
        await using InterlockDriver driver = await board.ConnectAsync();
        bool lost = false;
        board.Stream.Damage = reply =>
        {
            byte[] arrived = lost ? reply : [];
            lost = true;
            return arrived;
        };

        await Assert.ThrowsExactlyAsync<InterlockTimeoutException>(() => driver.ArmAsync(42));
        Assert.AreEqual(1, board.Stream.Lines.Count(l => l.StartsWith("ARM ", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task A_query_whose_answer_is_damaged_is_asked_again()
    {
        var board = new FakeBoard();
        await using InterlockDriver driver = await board.ConnectAsync();
        int answers = 0;
        board.Stream.Damage = reply => answers++ == 0 ? "ARNED\n"u8.ToArray() : reply;

        Assert.AreEqual(TripState.Disarmed, await driver.ReadStateAsync());
    }

    [TestMethod]
    public async Task A_late_answer_is_not_taken_for_the_next_questions()
    {
        var board = new FakeBoard();
        await using InterlockDriver driver = await board.ConnectAsync();
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(10), board.Time);
        board.Answers["STATE?"] = () => null;
        await Assert.ThrowsAsync<OperationCanceledException>(() => driver.ReadStateAsync(cancelled.Token));

        board.Answers.Clear();
        board.Stream.Inject("TRIPPED\n");
        Assert.AreEqual(TripState.Disarmed, await driver.ReadStateAsync());
    }

    [TestMethod]
    public async Task An_unplugged_port_is_said_in_one_line()
    {
        var board = new FakeBoard();
        await using InterlockDriver driver = await board.ConnectAsync();
        board.Stream.IsUnplugged = true;

        InterlockLinkException error = await Assert.ThrowsExactlyAsync<InterlockLinkException>(() => driver.ReadStatusAsync());
        StringAssert.Contains(error.Message, "was the board unplugged?");
        Assert.DoesNotContain("\n", error.Message);
    }

    [TestMethod]
    public async Task The_status_is_read_in_one_exchange()
    {
        var board = new FakeBoard { Ticks = 123456 };
        await using InterlockDriver driver = await board.ConnectAsync();
        int before = board.Stream.Lines.Count;
        InterlockStatus status = await driver.ReadStatusAsync();

        Assert.AreEqual(before + 1, board.Stream.Lines.Count);
        Assert.AreEqual(TripState.Disarmed, status.State);
        Assert.IsNull(status.FirstCause);
        Assert.IsTrue(status.HeartbeatAlive);
        Assert.AreEqual(0.0015, status.CurrentAmpere);
        Assert.AreEqual(123456, status.BoardTicks);
        Assert.AreEqual(board.Boot, status.Boot);
    }

    [TestMethod]
    public async Task A_profile_is_written_whole_and_its_crc_comes_back()
    {
        var board = new FakeBoard();
        await using InterlockDriver driver = await board.ConnectAsync();
        InterlockProfile profile = ExampleProfiles.Read("breakdown-100mVps");
        // The fake board keeps what it is sent, so the range is in effect as asked.
        AppliedProfile applied = await driver.ApplyProfileAsync(profile);

        Assert.AreEqual(0x12345678u, applied.Crc);
        Assert.AreEqual(SettingCatalog.All.Count, applied.Settings.Count);
        Assert.AreEqual(0.015, applied.InEffect("over.level"));
        CollectionAssert.Contains(board.Stream.Lines, "CONFigure:OVER:LEVel 0.015");
        CollectionAssert.Contains(board.Stream.Lines, "CONFigure:OVER:DEGLitch 0.0000001");
        CollectionAssert.Contains(board.Stream.Lines, "CONFigure:MODE BRE");
        // What an earlier profile asked must not stand in the way of a smaller range.
        Assert.IsLessThan(board.Stream.Lines.FindIndex(l => l.StartsWith("CONFigure", StringComparison.Ordinal)), board.Stream.Lines.IndexOf("*RST"));
        Assert.IsGreaterThan(-1, board.Stream.Lines.IndexOf("*RST"));
        Assert.IsGreaterThan(
            board.Stream.Lines.FindLastIndex(l => l.StartsWith("CONFigure:LINes", StringComparison.Ordinal)),
            board.Stream.Lines.IndexOf("CONFigure:COMMit"));
    }

    [TestMethod]
    public async Task A_setting_damaged_on_its_way_is_never_committed()
    {
        var board = new FakeBoard();
        await using InterlockDriver driver = await board.ConnectAsync();
        board.Answers["CONFigure:OVER:LEVel?"] = () => FakeBoard.Line("0.025");

        SettingNotInEffectException error = await Assert.ThrowsExactlyAsync<SettingNotInEffectException>(
            () => driver.ApplyProfileAsync(ExampleProfiles.Read("breakdown-100mVps")));
        Assert.AreEqual("over.level", error.Setting);
        CollectionAssert.DoesNotContain(board.Stream.Lines, "CONFigure:COMMit");
    }

    [TestMethod]
    public async Task A_profile_is_applied_in_disarmed_only()
    {
        var board = new FakeBoard { State = "ARMED" };
        await using InterlockDriver driver = await board.ConnectAsync();

        InterlockStateException error = await Assert.ThrowsExactlyAsync<InterlockStateException>(
            () => driver.ApplyProfileAsync(ExampleProfiles.Read("monitor")));
        Assert.AreEqual(TripState.Armed, error.State);
        Assert.IsFalse(board.Stream.Lines.Any(l => l.StartsWith("CONF", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task A_clock_exchange_lies_between_its_host_times()
    {
        var board = new FakeBoard { Ticks = 48_000_000 };
        await using InterlockDriver driver = await board.ConnectAsync();
        board.Answers["SYSTem:TIME?"] = () =>
        {
            board.Time.Advance(TimeSpan.FromMilliseconds(3));
            return FakeBoard.Line("48000000");
        };
        ClockExchange exchange = await driver.ReadTimeAsync();

        Assert.AreEqual(48_000_000, exchange.BoardTicks);
        Assert.AreEqual(TimeSpan.FromMilliseconds(3), exchange.RoundTrip);
        Assert.AreEqual(exchange.SentUtc + TimeSpan.FromMilliseconds(1.5), exchange.MiddleUtc);
        Assert.AreEqual(board.Boot, exchange.Boot);
    }

    [TestMethod]
    public async Task Everything_goes_on_on_the_thread_that_moves_time()
    {
        var board = new FakeBoard();
        Task<InterlockDriver> connecting = board.ConnectAsync();
        Assert.IsTrue(connecting.IsCompletedSuccessfully);
        Task<AppliedProfile> applying = connecting.Result.ApplyProfileAsync(ExampleProfiles.Read("breakdown-100mVps"));
        Assert.AreEqual(TaskStatus.RanToCompletion, applying.Status, applying.Exception?.ToString());
        board.Stream.Damage = reply => reply[^1] == '\n' ? reply[..^1] : reply;
        Assert.IsTrue(connecting.Result.ReadStatusAsync().IsFaulted);

        CollectionAssert.AreEqual(new[] { Environment.CurrentManagedThreadId }, board.Stream.Threads.ToArray());
        await connecting.Result.DisposeAsync();
    }

    [TestMethod]
    public async Task Callers_at_the_same_time_take_turns()
    {
        var board = new FakeBoard();
        await using InterlockDriver driver = await board.ConnectAsync();
        Task<TripState>[] asked = [.. Enumerable.Range(0, 5).Select(_ => driver.ReadStateAsync())];

        foreach (TripState state in await Task.WhenAll(asked)) Assert.AreEqual(TripState.Disarmed, state);
    }
}
