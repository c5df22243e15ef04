using System.IO.Ports;
using AgNw.Interlock.Ports;
using AgNw.Interlock.Ports.SystemIOPorts;

namespace AgNw.Interlock.Tests.Ports.SystemIOPorts;

[TestClass]
public sealed class SystemSerialBackendTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [TestMethod]
    public async Task Bytes_go_both_ways_and_a_cancelled_read_loses_none()
    {
        var line = new BlockingLine();
        SerialPort.Present["COM3"] = () => line;
        await using Stream stream = new SystemSerialBackend().Open("COM3", 921600);
        var buffer = new byte[8];
        using var cancelled = new CancellationTokenSource();

        ValueTask<int> waiting = stream.ReadAsync(buffer, cancelled.Token);
        await cancelled.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await waiting);
        line.Send(1, 2, 3);
        Assert.AreEqual(3, await stream.ReadAsync(buffer).AsTask().WaitAsync(Patience));
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, buffer[..3]);
        await stream.WriteAsync(new byte[] { 9, 8 });
        CollectionAssert.AreEqual(new byte[] { 9, 8 }, line.FromHost);
        Assert.AreEqual("921600 8 None One None -1", SerialPort.LastSettings);
    }

    [TestMethod]
    public async Task An_unplugged_device_fails_the_waiting_read_and_every_later_one()
    {
        var line = new BlockingLine();
        SerialPort.Present["COM3"] = () => line;
        await using Stream stream = new SystemSerialBackend().Open("COM3", 921600);

        ValueTask<int> waiting = stream.ReadAsync(new byte[8]);
        line.Unplug();
        await Assert.ThrowsAsync<IOException>(() => waiting.AsTask().WaitAsync(Patience));
        await Assert.ThrowsAsync<IOException>(() => stream.ReadAsync(new byte[8]).AsTask().WaitAsync(Patience));
    }

    [TestMethod]
    [DataRow("COM4", PortProblem.NotFound)]
    [DataRow("COM5", PortProblem.Busy)]
    [DataRow("LPT1", PortProblem.NotAPort)]
    [DataRow("COM6", PortProblem.Failed)]
    public void What_the_system_refuses_is_told_apart(string port, PortProblem problem)
    {
        SerialPort.Present["COM5"] = () => throw new UnauthorizedAccessException("Access to the path 'COM5' is denied.");
        SerialPort.Present["COM6"] = () => throw new IOException("A device attached to the system is not functioning.");

        PortException thrown = Assert.ThrowsExactly<PortException>(() => new SystemSerialBackend().Open(port, 921600));
        Assert.AreEqual(problem, thrown.Problem);
        Assert.AreEqual(port, thrown.Port);
    }

    [TestMethod]
    public async Task Closing_ends_a_waiting_read()
    {
        SerialPort.Present["COM3"] = () => new BlockingLine();
        Stream stream = new SystemSerialBackend().Open("COM3", 921600);
        ValueTask<int> waiting = stream.ReadAsync(new byte[8]);

        await stream.DisposeAsync();
        Assert.AreEqual(0, await waiting.AsTask().WaitAsync(Patience));
    }
}
