using System.IO.Ports;
using AgNw.DeviceApi;
using Moq;

namespace AgNw.Supervisor.Tests;

[TestClass]
public sealed class QueuedRepliesTests : ISerialLine, IDisposable
{
    private const int Seed = 5;

    private readonly List<byte> _sent = [];
    private readonly ManualResetEventSlim _all = new();
    private int _expected = int.MaxValue;

    public bool Fails { get; set; }

    [TestMethod]
    public void Bytes_are_sent_in_order_whatever_the_pieces_round_the_end_of_the_queue()
    {
        var random = new Random(Seed);
        QueuedReplies replies = Opened();
        byte[] bytes = new byte[50_000];
        random.NextBytes(bytes);
        int waiting = 0;
        for (int at = 0; at < bytes.Length;)
        {
            int count = Math.Min(random.Next(1, 1100), bytes.Length - at);
            while (waiting + count > QueuedReplies.Capacity)
            {
                int before = _sent.Count;
                Assert.IsTrue(replies.Send());
                waiting -= _sent.Count - before;
            }

            replies.Write(bytes, at, count);
            at += count;
            waiting += count;
        }

        while (replies.Send())
        {
        }

        CollectionAssert.AreEqual(bytes, _sent, $"seed {Seed}");
    }

    [TestMethod]
    public void The_thread_empties_the_queue_while_more_is_written_than_it_holds()
    {
        var random = new Random(Seed);
        byte[] bytes = new byte[20_000];
        random.NextBytes(bytes);
        _expected = bytes.Length;
        QueuedReplies replies = Opened();
        new Thread(replies.Run) { IsBackground = true }.Start();
        for (int at = 0; at < bytes.Length; at += 500)
            replies.Write(bytes, at, 500);
        Assert.IsTrue(_all.Wait(TimeSpan.FromSeconds(30)), "everything arrives");
        CollectionAssert.AreEqual(bytes, _sent);
    }

    [TestMethod]
    public void A_port_that_fails_makes_the_next_write_throw()
    {
        QueuedReplies replies = Opened();
        replies.Write([1], 0, 1);
        Fails = true;
        Assert.IsFalse(replies.Send());
        Assert.ThrowsExactly<InvalidOperationException>(() => replies.Write([2], 0, 1));
        replies.Run();
    }

    public void DeliverArrived()
    {
    }

    public void Transmit(ReadOnlySpan<byte> data)
    {
        if (Fails)
            throw new IOException("gone");
        _sent.AddRange(data);
        if (_sent.Count >= _expected)
            _all.Set();
    }

    public void Close()
    {
    }

    public void Dispose() => _all.Dispose();

    private QueuedReplies Opened()
    {
        var serial = new Mock<ISerialBackend>();
        serial.Setup(backend => backend.Open(It.IsAny<SerialPort>(), It.IsAny<ISerialReceiver>())).Returns(this);
        var device = new Mock<IDeviceBackend>();
        device.SetupGet(backend => backend.Serial).Returns(serial.Object);
        using (DeviceBackend.Use(device.Object))
        {
            var port = new SerialPort("COM2");
            port.Open();
            return new QueuedReplies(port);
        }
    }
}
