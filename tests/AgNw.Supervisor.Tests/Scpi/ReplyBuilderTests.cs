using System.Globalization;
using System.IO.Ports;
using System.Text;
using AgNw.DeviceApi;
using AgNw.Supervisor.Scpi;
using Moq;

namespace AgNw.Supervisor.Tests.Scpi;

[TestClass]
public sealed class ReplyBuilderTests : ISerialLine
{
    private readonly List<byte> _sent = [];

    [TestMethod]
    [DataRow(0L, -12, "0.0E+00")]
    [DataRow(1L, -12, "1.0E-12")]
    [DataRow(25000L, -6, "2.5E-02")]
    [DataRow(-9765625L, -9, "-9.765625E-03")]
    [DataRow(123L, 0, "1.23E+02")]
    [DataRow(100L, 10, "1.0E+12")]
    [DataRow(long.MaxValue, -15, "9.223372036854775807E+03")]
    public void A_scaled_integer_is_printed_exactly(long value, int exponent, string text)
    {
        ReplyBuilder reply = Opened();
        reply.AppendScaled(value, exponent);
        reply.EndLine();
        Assert.AreEqual(text + "\n", Sent());
        Assert.AreEqual((double)((decimal)value * (decimal)Math.Pow(10, exponent)), double.Parse(text, CultureInfo.InvariantCulture), 1e-9 * Math.Abs(value) * Math.Pow(10, exponent));
    }

    [TestMethod]
    public void Replies_are_separated_by_semicolons_and_a_silent_command_leaves_none()
    {
        ReplyBuilder reply = Opened();
        reply.BeginUnit();
        reply.AppendNumber(long.MinValue);
        reply.BeginUnit();
        reply.BeginUnit();
        reply.AppendHex(0xABCD);
        reply.BeginUnit();
        reply.EndLine();
        Assert.AreEqual("-9223372036854775808;#H0000ABCD\n", Sent());
    }

    [TestMethod]
    public void A_line_without_a_reply_sends_nothing()
    {
        ReplyBuilder reply = Opened();
        reply.BeginUnit();
        reply.EndLine();
        Assert.AreEqual("", Sent());
    }

    [TestMethod]
    public void A_block_tells_its_length()
    {
        ReplyBuilder reply = Opened();
        reply.BeginBlock(12);
        reply.AppendBytes("hello world!?"u8.ToArray(), 0, 12);
        reply.EndLine();
        Assert.AreEqual("#212hello world!\n", Sent());
    }

    [TestMethod]
    public void A_reply_longer_than_the_buffer_goes_out_whole()
    {
        ReplyBuilder reply = Opened();
        for (int i = 0; i < 300; i++)
        {
            reply.Append("0123456789");
        }

        reply.EndLine();
        Assert.AreEqual(string.Concat(Enumerable.Repeat("0123456789", 300)) + "\n", Sent());
    }

    void ISerialLine.DeliverArrived()
    {
    }

    void ISerialLine.Transmit(ReadOnlySpan<byte> data) => _sent.AddRange(data);

    void ISerialLine.Close()
    {
    }

    private string Sent() => Encoding.ASCII.GetString([.. _sent]);

    private ReplyBuilder Opened()
    {
        var serial = new Mock<ISerialBackend>();
        serial.Setup(s => s.Open(It.IsAny<SerialPort>(), It.IsAny<ISerialReceiver>())).Returns(this);
        using (DeviceBackend.Use(Mock.Of<IDeviceBackend>(b => b.Serial == serial.Object)))
        {
            var port = new SerialPort("COM2");
            port.Open();
            return new ReplyBuilder(new DirectReplies(port));
        }
    }
}
