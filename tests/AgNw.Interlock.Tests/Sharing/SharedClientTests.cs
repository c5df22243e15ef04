using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using AgNw.Contract;
using AgNw.Interlock.Codecs;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Events;
using AgNw.Interlock.Protocol;
using AgNw.Interlock.Sharing;
using AgNw.Interlock.Status;
using Moq;

namespace AgNw.Interlock.Tests.Sharing;

[TestClass]
public sealed class SharedClientTests
{
    private const uint Boot = 0xB0070001;
    private readonly Mock<ISharedBoard> _board = new(MockBehavior.Strict);
    private readonly List<string> _sent = [];
    private readonly SharedLog _log = new();
    private readonly SharedBoardServices _services;

    public SharedClientTests()
    {
        _services = new SharedBoardServices(_board.Object, _log, new SharedControl(), "secret");
        _board.Setup(b => b.AskAsync(It.IsAny<string>(), It.IsAny<bool>(), It.IsAny<CancellationToken>()))
            .Callback((string line, bool _, CancellationToken _) => _sent.Add(line))
            .ReturnsAsync((string line, bool _, CancellationToken _) => [.. line.Split(';').Select(part => new ReplyElement(false, Encoding.ASCII.GetBytes($"<{part}>")))]);
        _board.Setup(b => b.SendAsync(It.IsAny<string>(), It.IsAny<bool>(), It.IsAny<CancellationToken>()))
            .Callback((string line, bool repeatable, CancellationToken _) => _sent.Add(repeatable ? line : line + " once"))
            .Returns(Task.CompletedTask);
        _board.Setup(b => b.ReadLogStateAsync(It.IsAny<CancellationToken>())).ReturnsAsync(new LogState(Boot, 100, 100, 3));
    }

    [TestMethod]
    public async Task Questions_go_to_the_board_and_their_answers_come_back()
    {
        using SharedClient client = Local("a");
        Assert.AreEqual("<:STATE?>;<:MEASure:CURRent?>\n", await Execute(client, "state?;:meas:curr?"));
        CollectionAssert.AreEqual(new[] { ":STATE?;:MEASure:CURRent?" }, _sent);
    }

    [TestMethod]
    public async Task A_line_of_settings_reaches_the_board_whole_and_what_must_not_be_repeated_is_not()
    {
        using SharedClient client = Local("a");
        await Execute(client, "conf:mode bre;over:lev 1 mA;enab 1");
        await Execute(client, "arm #H1");
        CollectionAssert.AreEqual(new[] { ":CONFigure:MODE bre;:CONFigure:OVER:LEVel 1 mA;:CONFigure:OVER:ENABle 1", ":ARM #H1 once" }, _sent);
    }

    [TestMethod]
    public async Task One_client_controls_and_a_second_is_refused_by_name_until_the_first_lets_go()
    {
        using SharedClient first = Local("10.0.0.1:4");
        using SharedClient second = Local("b");
        await Execute(first, "DIS");
        Assert.AreEqual(string.Empty, await Execute(second, "DIS"));
        Assert.AreEqual("-203,\"Command protected; 10.0.0.1:4 controls the board until it sends SYSTem:LOCK:RELease or disconnects\"\n", await Execute(second, "SYST:ERR?"));
        Assert.AreEqual("0\n", await Execute(second, "SYST:LOCK:REQ?"));
        Assert.AreEqual("<:STATE?>\n", await Execute(second, "STATE?"));

        await Execute(first, "SYST:LOCK:REL");
        Assert.AreEqual("NONE\n", await Execute(second, "SYST:LOCK:OWN?"));
        await Execute(second, "DIS");
        Assert.AreEqual("b\n", await Execute(first, "SYST:LOCK:OWN?"));
        Assert.AreEqual(2, _sent.Count(line => line == ":DISarm"));
    }

    [TestMethod]
    public async Task A_client_that_is_gone_controls_no_longer()
    {
        using SharedClient second = Local("b");
        using (SharedClient first = Local("a"))
        {
            Assert.AreEqual("1\n", await Execute(first, "SYST:LOCK:REQ?"));
        }

        Assert.AreEqual("1\n", await Execute(second, "SYST:LOCK:REQ?"));
    }

    [TestMethod]
    public async Task Without_the_token_a_client_of_another_machine_only_reads()
    {
        using var remote = new SharedClient(_services, "far", trusted: false);
        Assert.AreEqual("<:STATE?>\n", await Execute(remote, "STATE?"));
        await Execute(remote, "DIS");
        await Execute(remote, "MARK 1");
        Assert.AreEqual("0\n", await Execute(remote, "SYST:LOCK:REQ?"));
        Assert.StartsWith("-203,\"Command protected; from another machine", await Execute(remote, "SYST:ERR?"));
        await Execute(remote, "SYST:LOCK:TOK \"wrong\"");
        await Execute(remote, "*CLS;DIS");
        CollectionAssert.AreEqual(new[] { ":STATE?" }, _sent);

        await Execute(remote, "SYST:LOCK:TOK \"secret\";:DIS");
        Assert.DoesNotContain(":DISarm", _sent, "a line is judged whole");
        await Execute(remote, "SYST:LOCK:TOK \"secret\"");
        await Execute(remote, "DIS");
        Assert.Contains(":DISarm", _sent);
        Assert.IsFalse(remote.IsExpelled);
    }

    [TestMethod]
    public async Task Three_wrong_tokens_are_enough()
    {
        using var remote = new SharedClient(_services, "far", trusted: false);
        for (int attempt = 0; attempt < 3; attempt++)
        {
            Assert.IsFalse(remote.IsExpelled);
            await Execute(remote, "SYST:LOCK:TOK guess");
        }

        Assert.IsTrue(remote.IsExpelled);
        Assert.StartsWith("-203,\"Command protected; wrong token\"", await Execute(remote, "SYST:ERR?"));
    }

    [TestMethod]
    public async Task What_the_board_refuses_is_in_the_queue_of_the_client_that_asked_and_in_no_other()
    {
        _board.Setup(b => b.SendAsync(":TRIP", true, It.IsAny<CancellationToken>()))
            .ThrowsAsync(new InterlockCommandException(":TRIP", [new BoardError(201, "Refused by the trip core; WRONG_STATE")]));
        using SharedClient first = Local("a");
        using SharedClient second = Local("b");
        await Execute(first, "TRIP");

        Assert.AreEqual("0,\"No error\"\n", await Execute(second, "SYST:ERR?"));
        Assert.AreEqual("0\n", await Execute(second, "*ESR?"));
        Assert.AreEqual("1;4\n", await Execute(first, "SYST:ERR:COUN?;*STB?"));
        Assert.AreEqual("201,\"Refused by the trip core; WRONG_STATE\"\n", await Execute(first, "SYST:ERR?"));
        Assert.AreEqual("16\n", await Execute(first, "*ESR?"), "EXE, IEEE 488.2, 11.5.1.1");
        Assert.AreEqual("0,\"No error\";0\n", await Execute(first, "SYST:ERR?;*ESR?"));
    }

    [TestMethod]
    public async Task A_board_that_cannot_be_reached_is_a_communication_error()
    {
        _board.Setup(b => b.AskAsync(":STATE?", false, It.IsAny<CancellationToken>())).ThrowsAsync(new InterlockLinkException("The port closed."));
        using SharedClient client = Local("a");
        Assert.AreEqual(string.Empty, await Execute(client, "STATE?"));
        Assert.AreEqual("-360,\"Communication error; The port closed.\"\n", await Execute(client, "SYST:ERR?"));
        Assert.AreEqual("8\n", await Execute(client, "*ESR?"), "DDE, IEEE 488.2, 11.5.1.1");
    }

    [TestMethod]
    public async Task The_status_byte_asks_for_service_as_enabled()
    {
        using SharedClient client = Local("a");
        await Execute(client, "*ESE 32;*SRE 32;FOO");
        Assert.AreEqual("0;0\n", await Execute(client, "*ESE?;*SRE?"), "a line that cannot be read does nothing");
        await Execute(client, "*ESE 32;*SRE 32");
        // 4 error queue, 32 event summary, 64 service request: IEEE 488.2, 11.2.
        Assert.AreEqual("100\n", await Execute(client, "*STB?"));
        await Execute(client, "*CLS");
        Assert.AreEqual("0;32;32;1\n", await Execute(client, "*STB?;*ESE?;*SRE?;*OPC?"));
        await Execute(client, "*ESE 256");
        Assert.StartsWith("-222,", await Execute(client, "SYST:ERR?"));
    }

    [TestMethod]
    public async Task Records_that_the_server_has_acknowledged_are_read_from_it_with_a_good_check()
    {
        for (uint sequence = 40; sequence < 100; sequence++)
        {
            _log.Add(new InterlockEvent(Boot, sequence, 0, RawRecord.Create((ushort)sequence, RecordKind.Mark, 0, sequence * 10, sequence)));
        }

        using SharedClient client = Local("a");
        Assert.AreEqual(string.Create(CultureInfo.InvariantCulture, $"#H{Boot:X8},40,100,3\n"), await Execute(client, "LOG:STAT?"));
        ReadOnlyMemory<byte> reply = await client.ExecuteAsync("LOG:DATA? 90,64");
        // 12 bytes of header, 10 records of 16, CRC-32.
        Assert.AreEqual("#3176", Encoding.ASCII.GetString(reply.Span[..5]));
        ReadOnlyMemory<byte> block = reply[5..^1];
        Assert.AreEqual(BlockCrc.Compute(block.Span[..^4]), BinaryPrimitives.ReadUInt32LittleEndian(block.Span[^4..]));
        LogBlock read = LogBlock.Read(block, Boot, 90);
        Assert.IsTrue(read.IsWhole);
        CollectionAssert.AreEqual(Enumerable.Range(90, 10).ToArray(), read.Records.Select(record => (int)record.Value).ToArray());

        Assert.AreEqual("#216", Encoding.ASCII.GetString((await client.ExecuteAsync("LOG:DATA? 100,64")).Span[..4]), "the next: an empty block");
        foreach (string wrong in (string[])["LOG:DATA? 101,1", "LOG:DATA? 39,1", "LOG:DATA? 40,65", "LOG:DATA? 40,0", "LOG:DATA? x,1"])
        {
            Assert.AreEqual(string.Empty, await Execute(client, wrong));
            Assert.StartsWith("-222,", await Execute(client, "SYST:ERR?"));
        }
    }

    [TestMethod]
    public async Task An_acknowledgement_is_checked_and_releases_nothing()
    {
        _log.Add(new InterlockEvent(Boot, 0, 0, RawRecord.Create(0, RecordKind.Mark, 0, 0, 0)));
        using SharedClient client = Local("a");
        await Execute(client, string.Create(CultureInfo.InvariantCulture, $"LOG:ACK #H{Boot:X8},1,#H{BlockCrc.OfAcknowledgement(Boot, 1):X8}"));
        Assert.AreEqual("0,\"No error\"\n", await Execute(client, "SYST:ERR?"));
        await Execute(client, string.Create(CultureInfo.InvariantCulture, $"LOG:ACK #H{Boot:X8},1,#H1"));
        Assert.StartsWith("202,", await Execute(client, "SYST:ERR?"));
        await Execute(client, "LOG:ACK #H1,1,#H1");
        Assert.StartsWith("204,", await Execute(client, "SYST:ERR?"));
        await Execute(client, "LOG:ACK 1");
        Assert.StartsWith("-104,", await Execute(client, "SYST:ERR?"));
        Assert.IsEmpty(_sent);
    }

    [TestMethod]
    public async Task A_label_is_marked_without_control_and_a_bad_one_is_an_error()
    {
        _board.Setup(b => b.MarkAsync("EDX \"taken\"; region 2", It.IsAny<CancellationToken>())).Returns(Task.CompletedTask);
        _board.Setup(b => b.MarkAsync(string.Empty, It.IsAny<CancellationToken>())).ThrowsAsync(new FormatException("a mark needs a label"));
        using SharedClient controller = Local("a");
        using SharedClient client = Local("b");
        await Execute(controller, "DIS");
        await Execute(client, "MARK:LAB \"EDX \"\"taken\"\"; region 2\"");
        await Execute(client, "MARK:LAB \"\"");
        Assert.AreEqual("-151,\"Invalid string data; a mark needs a label\"\n", await Execute(client, "SYST:ERR?"));
        _board.Verify(b => b.MarkAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()), Times.Exactly(2));
    }

    [TestMethod]
    public async Task A_full_queue_says_so_in_its_last_place()
    {
        using SharedClient client = Local("a");
        for (int line = 0; line < 20; line++) await Execute(client, "FOO");
        Assert.AreEqual("16\n", await Execute(client, "SYST:ERR:COUN?"));
        for (int entry = 0; entry < 15; entry++) Assert.StartsWith("-113,", await Execute(client, "SYST:ERR?"));
        Assert.StartsWith("-350,", await Execute(client, "SYST:ERR?"));
    }

    private static async Task<string> Execute(SharedClient client, string line) => Encoding.ASCII.GetString((await client.ExecuteAsync(line)).Span);

    private SharedClient Local(string name) => new(_services, name, trusted: true);
}
