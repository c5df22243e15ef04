using System.Device.Spi;
using AgNw.DeviceApi.Tests.Backend;

namespace AgNw.DeviceApi.Tests.Spi;

[TestClass]
public sealed class SpiDeviceTests
{
    private readonly FakeBoard _board = new();

    [TestMethod]
    public void Creating_a_device_sends_sixteen_zero_bits_in_one_frame()
    {
        Create();
        CollectionAssert.AreEqual(new[] { "spi 0000 read 0" }, _board.Events);
    }

    [TestMethod]
    public void A_full_duplex_transfer_is_one_frame_of_the_parts_given()
    {
        SpiDevice device = Create();
        _board.Events.Clear();
        _board.Answer = [7, 8, 9];
        byte[] write = [1, 2, 3, 4];
        var read = new byte[4];

        device.TransferFullDuplex(new SpanByte(write, 1, 2), new SpanByte(read, 1, 3));

        CollectionAssert.AreEqual(new[] { "spi 0203 read 3" }, _board.Events);
        CollectionAssert.AreEqual(new byte[] { 0, 7, 8, 9 }, read);
    }

    [TestMethod]
    public void Words_go_high_byte_first()
    {
        SpiDevice device = Create();
        _board.Events.Clear();
        _board.Answer = [0x12, 0x34];
        var read = new ushort[1];

        device.TransferFullDuplex([0xABCD], read);

        Assert.AreEqual("spi ABCD read 2", _board.Events[0]);
        Assert.AreEqual(0x1234, read[0]);
    }

    [TestMethod]
    public void A_second_device_on_the_same_chip_select_is_refused_until_the_first_is_gone()
    {
        SpiDevice device = Create();
        Assert.ThrowsExactly<SpiDeviceAlreadyInUseException>(() => Create());
        device.Dispose();
        Create().Dispose();
    }

    [TestMethod]
    public void A_disposed_device_refuses_to_transfer()
    {
        SpiDevice device = Create();
        device.Dispose();
        Assert.ThrowsExactly<ObjectDisposedException>(() => device.WriteByte(1));
    }

    [TestMethod]
    public void Settings_changed_after_creation_do_not_reach_the_device()
    {
        var settings = new SpiConnectionSettings(1, 5) { ClockFrequency = 6_750_000 };
        using IDisposable scope = DeviceBackend.Use(_board);
        SpiDevice device = SpiDevice.Create(settings);
        settings.ClockFrequency = 1;
        Assert.AreEqual(6_750_000, device.ConnectionSettings.ClockFrequency);
    }

    [TestMethod]
    public void A_transfer_allocates_nothing()
    {
        SpiDevice device;
        byte[] write = [];
        var read = new byte[8];
        var quiet = new QuietSpi();
        using (DeviceBackend.Use(quiet))
        {
            device = new SpiDevice(new SpiConnectionSettings(1, 5));
        }

        device.TransferFullDuplex(write, read);
        long before = GC.GetAllocatedBytesForCurrentThread();
        device.TransferFullDuplex(new SpanByte(write, 0, 0), new SpanByte(read, 0, 8));
        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private SpiDevice Create()
    {
        using (DeviceBackend.Use(_board))
        {
            return SpiDevice.Create(new SpiConnectionSettings(1, 5));
        }
    }

    private sealed class QuietSpi : IDeviceBackend, ISpiBackend
    {
        public IGpioBackend Gpio => throw new NotSupportedException();

        public ISpiBackend Spi => this;

        public ISerialBackend Serial => throw new NotSupportedException();

        public bool TryOpen(SpiConnectionSettings settings) => true;

        public void Close(SpiConnectionSettings settings)
        {
        }

        public void Transfer(SpiConnectionSettings settings, ReadOnlySpan<byte> write, Span<byte> read) => read.Clear();

        public int MinimumClockHertz(int busId) => 1;

        public int MaximumClockHertz(int busId) => 1;
    }
}
