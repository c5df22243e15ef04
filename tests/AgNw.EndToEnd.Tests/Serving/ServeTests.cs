using System.Globalization;
using System.Net.Sockets;
using System.Text;
using AgNw.Cli.Output;
using AgNw.EndToEnd.Tests.Lab;
using AgNw.Interlock;
using AgNw.Interlock.Ports;
using AgNw.Interlock.Profiles;
using AgNw.Recording.Journal;

namespace AgNw.EndToEnd.Tests.Serving;

/// <summary>`agnw serve` between a virtual board and several clients.</summary>
[TestClass]
public sealed class ServeTests : TestsOnALab
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [TestMethod]
    public async Task Several_read_one_controls_and_the_run_has_every_record()
    {
        using AgnwProcess server = Serve();
        string address = Address(server);
        await using InterlockDriver controller = await ConnectAsync(address);
        AppliedProfile applied = await controller.ApplyProfileAsync(ExampleProfiles.Read("breakdown-100mVps"));
        await controller.ArmAsync(applied.Crc);

        await using (InterlockDriver reader = await ConnectAsync(address))
        {
            Assert.AreEqual("ARMED", (await reader.AskAsync("STATE?")).Single());
            var refused = await Assert.ThrowsExactlyAsync<Interlock.Errors.InterlockCommandException>(() => reader.DisarmAsync());
            Assert.AreEqual(-203, refused.Number);
            Assert.Contains("controls the board until", refused.BoardText);
            Assert.Contains("controls the board until", Agnw.Run("disarm", "--port", address).OneErrorLine(ExitCode.Failed));
            Assert.AreEqual(0, Agnw.Run("status", "--port", address, "--json").ExitCode);
            // A second program on the port itself is told at once.
            Assert.Contains("agnw serve", Agnw.Run("status", "--port", Lab.Port).OneErrorLine(ExitCode.Failed));
        }

        Assert.AreEqual("EDX taken", Agnw.Run("mark", "EDX taken", "--port", address, "--json").Json.GetProperty("label").GetString());
        await controller.TripAsync();
        long head = (await controller.ReadLogStateAsync()).Head;
        await controller.DisposeAsync();

        Assert.AreEqual(ExitCode.Interrupted, server.Interrupt());
        Assert.Contains("the board is left TRIPPED", server.Errors);
        string run = server.Announced.GetProperty("run").GetString()!;
        Assert.Contains("EDX taken", File.ReadAllText(Path.Combine(run, "marks.csv")));
        Assert.AreEqual(ExitCode.Success, Agnw.Run("verify", run).ExitCode);
        uint[] sequences = [.. JournalReader.ReadEvents(Path.Combine(run, "events.agnw")).Select(item => item.Sequence)];
        Assert.IsGreaterThanOrEqualTo(head, sequences.Length);
        CollectionAssert.AreEqual(Enumerable.Range(0, sequences.Length).Select(number => (uint)number).ToArray(), sequences);
    }

    [TestMethod]
    public async Task A_wrong_token_garbage_and_half_lines_disturb_nobody()
    {
        using AgnwProcess server = Serve("--token-always");
        string address = Address(server);
        await using InterlockDriver driver = await ConnectAsync(address);
        string before = string.Join(',', await driver.AskAsync("STATE?;:CONF:CRC:STAG?"));
        var untold = await Assert.ThrowsExactlyAsync<Interlock.Errors.InterlockCommandException>(() => driver.SendAsync("CONF:MODE MON"));
        Assert.Contains("SYSTem:LOCK:TOKen", untold.BoardText);

        using (TcpClient rude = Connect(address))
        {
            Stream line = rude.GetStream();
            byte[] garbage = new byte[10_000];
            new Random(1).NextBytes(garbage);
            await line.WriteAsync(garbage);
            await line.WriteAsync("\nSYST:LOCK:TOK wrong\nSYST:LOCK:TOK wrong\nSYST:LOCK:TOK wrong\nSYST:LOCK:TOK wrong\n"u8.ToArray());
            // Three wrong tokens and the connection is closed: the stream ends, or is reset with what was not read.
            await Assert.ThrowsAsync<EndOfStreamException>(async () =>
            {
                try
                {
                    await line.ReadExactlyAsync(new byte[1]).AsTask().WaitAsync(Patience);
                }
                catch (IOException reset) when (reset is not EndOfStreamException)
                {
                    throw new EndOfStreamException("reset", reset);
                }
            });
        }

        using (TcpClient half = Connect(address)) await half.GetStream().WriteAsync("SYST:LOCK:TOK \"half"u8.ToArray());
        Assert.AreEqual(before, string.Join(',', await driver.AskAsync("STATE?;:CONF:CRC:STAG?")));
        await driver.SendAsync($"SYST:LOCK:TOK \"{server.Announced.GetProperty("token").GetString()}\"");
        await driver.SendAsync("CONF:MODE MON");
        Assert.AreEqual("MON", (await driver.AskAsync("CONF:MODE?")).Single());
        await driver.DisposeAsync();
        Assert.AreEqual(ExitCode.Interrupted, server.Interrupt());
    }

    // Alone: a lab that another test starts meanwhile would be given the same terminal, and the server would take that for its board.
    [TestMethod]
    [DoNotParallelize]
    public async Task A_board_that_is_gone_is_said_to_clients_and_the_run_stays()
    {
        using AgnwProcess server = Serve();
        using TcpClient client = Connect(Address(server));
        using var lines = new StreamReader(client.GetStream(), Encoding.ASCII);
        await client.GetStream().WriteAsync("STATE?\n"u8.ToArray());
        Assert.AreEqual("DISARMED", await lines.ReadLineAsync().WaitAsync(Patience));
        // What clients can read of the log is on the disk already.
        int recorded;
        do
        {
            await client.GetStream().WriteAsync("LOG:STAT?\n"u8.ToArray());
            string[] log = (await lines.ReadLineAsync().WaitAsync(Patience))!.Split(',');
            recorded = int.Parse(log[2], CultureInfo.InvariantCulture) - int.Parse(log[1], CultureInfo.InvariantCulture);
        }
        while (recorded == 0);
        Lab.Kill();

        await client.GetStream().WriteAsync("STATE?\nSYST:ERR?\n"u8.ToArray());
        Assert.StartsWith("-360,\"Communication error", await lines.ReadLineAsync().WaitAsync(Patience));
        string journal = Path.Combine(server.Announced.GetProperty("run").GetString()!, "events.agnw");
        Assert.IsGreaterThanOrEqualTo(recorded, JournalReader.ReadEvents(journal).Count());
    }

    [TestMethod]
    public void A_socket_that_is_taken_is_one_line()
    {
        using AgnwProcess server = Serve();
        using RunningLab other = RunningLab.Start();
        int port = new Uri(Address(server)).Port;
        string error = Agnw.Run(
            "serve", "--port", other.Port, "--tcp-port", port.ToString(CultureInfo.InvariantCulture), "--out", Lab.In("other")).OneErrorLine(ExitCode.Failed);
        Assert.Contains("in use by another program", error);
    }

    private static string Address(AgnwProcess server) => server.Announced.GetProperty("address").GetString()!;

    private static async Task<InterlockDriver> ConnectAsync(string address) =>
        await InterlockDriver.ConnectAsync(await BoardAddress.Parse(address).OpenAsync(Patience));

    private static TcpClient Connect(string address)
    {
        BoardAddress parsed = BoardAddress.Parse(address);
        return new TcpClient(parsed.Host, parsed.TcpPort);
    }

    private AgnwProcess Serve(params string[] options) =>
        AgnwProcess.Start(["serve", "--port", Lab.Port, "--tcp-port", "0", "--out", Lab.In("run"), .. options]);
}
