using System.Diagnostics;
using System.Runtime.Versioning;
using AgNw.Interlock.Ports;
using AgNw.Interlock.Ports.Posix;
using AgNw.VirtualLab.SerialLine;

namespace AgNw.Interlock.Tests.Ports;

/// <summary>The termios backend on pseudo-terminals, which are ports like any other to the system.</summary>
[TestClass]
[SupportedOSPlatform("linux")]
[SupportedOSPlatform("macos")]
public sealed class PosixSerialBackendTests
{
    private const int Baud = 921600;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly PosixSerialBackend _backend = new();

    [TestInitialize]
    public void RequirePseudoTerminals()
    {
        if (!PseudoTerminal.IsSupported) Assert.Inconclusive("this system has no pseudo-terminals");
    }

    [TestMethod]
    public async Task Every_byte_goes_through_both_ways_unchanged()
    {
        using PseudoTerminal terminal = PseudoTerminal.Open();
        await using Stream stream = _backend.Open(terminal.Path, Baud);
        byte[] all = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];

        Assert.AreEqual(all.Length, terminal.Write(all));
        var received = new byte[256];
        await stream.ReadExactlyAsync(received).AsTask().WaitAsync(Patience);
        CollectionAssert.AreEqual(all, received);

        await stream.WriteAsync(all);
        CollectionAssert.AreEqual(all, Take(terminal, all.Length));
    }

    [TestMethod]
    public async Task A_cancelled_read_loses_nothing()
    {
        using PseudoTerminal terminal = PseudoTerminal.Open();
        await using Stream stream = _backend.Open(terminal.Path, Baud);
        var buffer = new byte[16];
        using var cancelled = new CancellationTokenSource();

        ValueTask<int> waiting = stream.ReadAsync(buffer, cancelled.Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await waiting);
        terminal.Write("hello"u8);
        await stream.ReadExactlyAsync(buffer.AsMemory(0, 5)).AsTask().WaitAsync(Patience);
        Assert.IsTrue(buffer.AsSpan(0, 5).SequenceEqual("hello"u8));
    }

    [TestMethod]
    public async Task A_port_belongs_to_one_program_until_it_closes_it()
    {
        using PseudoTerminal terminal = PseudoTerminal.Open();
        Stream first = _backend.Open(terminal.Path, Baud);

        PortException busy = Assert.ThrowsExactly<PortException>(() => _backend.Open(terminal.Path, Baud));
        Assert.AreEqual(PortProblem.Busy, busy.Problem);
        await first.DisposeAsync();
        await _backend.Open(terminal.Path, Baud).DisposeAsync();
    }

    [TestMethod]
    public async Task An_unplugged_device_is_noticed_after_what_had_arrived()
    {
        PseudoTerminal terminal = PseudoTerminal.Open();
        await using Stream stream = _backend.Open(terminal.Path, Baud);
        terminal.Write("last"u8);
        var buffer = new byte[16];
        await stream.ReadExactlyAsync(buffer.AsMemory(0, 4)).AsTask().WaitAsync(Patience);

        ValueTask<int> waiting = stream.ReadAsync(buffer);
        terminal.Dispose();
        await Assert.ThrowsAsync<IOException>(() => waiting.AsTask().WaitAsync(Patience));
        await Assert.ThrowsAsync<IOException>(() => stream.ReadAsync(buffer).AsTask().WaitAsync(Patience));
        await Assert.ThrowsAsync<IOException>(() => stream.WriteAsync(buffer).AsTask().WaitAsync(Patience));
    }

    [TestMethod]
    public async Task Closing_ends_a_waiting_read()
    {
        using PseudoTerminal terminal = PseudoTerminal.Open();
        Stream stream = _backend.Open(terminal.Path, Baud);
        ValueTask<int> waiting = stream.ReadAsync(new byte[8]);

        await stream.DisposeAsync();
        Assert.AreEqual(0, await waiting.AsTask().WaitAsync(Patience));
    }

    [TestMethod]
    public void What_is_no_port_is_told_apart()
    {
        string file = Path.GetTempFileName();
        try
        {
            Assert.AreEqual(PortProblem.NotAPort, ProblemOf(file));
            Assert.AreEqual(PortProblem.NotAPort, ProblemOf(Path.GetTempPath()));
            Assert.AreEqual(PortProblem.NotFound, ProblemOf(file + "-absent"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [TestMethod]
    public async Task A_device_that_another_program_has_open_is_seen_without_opening_it()
    {
        if (!OperatingSystem.IsLinux()) Assert.Inconclusive("/proc is Linux'");
        string file = Path.GetTempFileName();
        try
        {
            Assert.IsFalse(OpenFiles.HeldByAnother(file));
            using Process holder = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec 9<\"$0\"; echo open; read -r line", file])
            {
                RedirectStandardOutput = true,
                RedirectStandardInput = true,
            })!;
            Assert.AreEqual("open", await holder.StandardOutput.ReadLineAsync().WaitAsync(Patience));
            Assert.IsTrue(OpenFiles.HeldByAnother(file));
            holder.StandardInput.Close();
            await holder.WaitForExitAsync().WaitAsync(Patience);
            Assert.IsFalse(OpenFiles.HeldByAnother(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private PortProblem ProblemOf(string port) => Assert.ThrowsExactly<PortException>(() => _backend.Open(port, Baud)).Problem;

    /// <summary>What arrives at the other end, where a read never waits.</summary>
    private static byte[] Take(PseudoTerminal terminal, int count)
    {
        var bytes = new byte[count];
        int taken = 0;
        long begin = Stopwatch.GetTimestamp();
        while (taken < count && Stopwatch.GetElapsedTime(begin) < Patience) taken += terminal.Read(bytes.AsSpan(taken));
        return bytes;
    }
}
