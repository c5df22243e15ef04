using System.IO.Ports;
using AgNw.DeviceApi.Tests.Backend;

namespace AgNw.DeviceApi.Tests.Ports;

[TestClass]
public sealed class SerialPortTests
{
    private readonly FakeBoard _board = new();

    [TestMethod]
    public void Bytes_beyond_the_default_256_are_lost_without_a_word()
    {
        SerialPort port = Opened();
        _board.Arrive([.. Enumerable.Range(0, 300).Select(i => (byte)i)]);

        Assert.AreEqual(256, port.BytesToRead);
        Assert.AreEqual(44, _board.Overruns);
        var data = new byte[256];
        port.Read(data, 0, 256);
        CollectionAssert.AreEqual(Enumerable.Range(0, 256).Select(i => (byte)i).ToArray(), data);
    }

    [TestMethod]
    public void The_buffer_size_can_be_set_before_opening_and_not_after()
    {
        SerialPort port = Closed();
        port.ReadBufferSize = 1000;
        port.Open();
        _board.Arrive(new byte[1001]);

        Assert.AreEqual(1000, port.BytesToRead);
        Assert.ThrowsExactly<InvalidOperationException>(() => port.ReadBufferSize = 2000);
    }

    [TestMethod]
    public void A_read_of_what_is_there_returns_it_and_goes_round_the_ring()
    {
        SerialPort port = Opened();
        var data = new byte[200];
        for (int round = 0; round < 5; round++)
        {
            byte[] sent = [.. Enumerable.Range(round, 200).Select(i => (byte)i)];
            _board.Arrive(sent);
            Assert.AreEqual(200, port.Read(data, 0, 200));
            CollectionAssert.AreEqual(sent, data);
        }
    }

    [TestMethod]
    public void A_read_that_times_out_loses_the_bytes_that_were_there()
    {
        SerialPort port = Opened();
        _board.Arrive(1, 2, 3);
        Assert.ThrowsExactly<TimeoutException>(() => port.Read(new byte[4], 0, 4));
        Assert.AreEqual(0, port.BytesToRead);
    }

    [TestMethod]
    public void DataReceived_comes_once_and_stalls_until_the_buffer_is_drained()
    {
        SerialPort port = Opened();
        int events = 0;
        port.DataReceived += (_, _) => events++;

        _board.Receiver!.Accept([1]);
        _board.Receiver.Accept([2]);
        Assert.AreEqual(1, events);

        port.Read(new byte[2], 0, 2);
        _board.Receiver.Accept([3]);
        Assert.AreEqual(2, events);
    }

    [TestMethod]
    public void A_line_is_read_without_its_end_and_the_rest_stays()
    {
        SerialPort port = Opened();
        port.NewLine = "\n";
        _board.Arrive([.. "ab\ncd"u8]);
        Assert.AreEqual("ab", port.ReadLine());
        Assert.AreEqual("cd", port.ReadExisting());
    }

    [TestMethod]
    public void A_closed_port_refuses_to_read_and_write()
    {
        SerialPort port = Opened();
        port.Close();
        Assert.ThrowsExactly<InvalidOperationException>(() => port.BytesToRead);
        Assert.ThrowsExactly<InvalidOperationException>(() => port.WriteByte(1));
        Assert.IsNull(_board.Receiver);
    }

    [TestMethod]
    public void What_is_written_goes_out_in_order()
    {
        SerialPort port = Opened();
        port.Write([9, 1, 2, 9], 1, 2);
        port.WriteByte(3);
        port.Write("A");
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3, 65 }, _board.Transmitted);
    }

    private SerialPort Closed()
    {
        using (DeviceBackend.Use(_board))
        {
            return new SerialPort("COM2", 921600);
        }
    }

    private SerialPort Opened()
    {
        SerialPort port = Closed();
        port.Open();
        return port;
    }
}
