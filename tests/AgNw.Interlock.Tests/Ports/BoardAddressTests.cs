using System.Net;
using System.Net.Sockets;
using AgNw.Interlock.Ports;

namespace AgNw.Interlock.Tests.Ports;

[TestClass]
public sealed class BoardAddressTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [TestMethod]
    [DataRow("tcp://lab-pc", "lab-pc", 5025)]
    [DataRow("tcp://127.0.0.1:7000", "127.0.0.1", 7000)]
    [DataRow("TCP://[::1]:7000/", "::1", 7000)]
    [DataRow("/dev/ttyUSB0", "", 0)]
    [DataRow("COM3", "", 0)]
    public void An_address_is_a_socket_or_a_serial_port(string text, string host, int port)
    {
        BoardAddress address = BoardAddress.Parse(text);
        Assert.AreEqual(host, address.Host);
        Assert.AreEqual(port, address.TcpPort);
        Assert.AreEqual(host.Length > 0, address.IsTcp);
        Assert.AreEqual(text, address.ToString());
    }

    [TestMethod]
    [DataRow("tcp://")]
    [DataRow("tcp://host:99999")]
    [DataRow("tcp://host:0")]
    [DataRow("tcp://host/path")]
    public void What_is_no_socket_is_refused(string text) => Assert.ThrowsExactly<FormatException>(() => BoardAddress.Parse(text));

    [TestMethod]
    public async Task A_socket_opens_as_a_stream_and_nobody_listening_is_no_port()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        BoardAddress address = BoardAddress.Parse($"tcp://{listener.LocalEndpoint}");
        await using (Stream stream = await address.OpenAsync(Patience))
        {
            using TcpClient peer = await listener.AcceptTcpClientAsync().WaitAsync(Patience);
            await stream.WriteAsync("x"u8.ToArray());
            Assert.AreEqual('x', peer.GetStream().ReadByte());
        }

        listener.Stop();
        PortException refused = await Assert.ThrowsExactlyAsync<PortException>(() => address.OpenAsync(Patience));
        Assert.AreEqual(PortProblem.NotFound, refused.Problem);
    }
}
