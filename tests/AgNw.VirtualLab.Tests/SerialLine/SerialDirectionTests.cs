using AgNw.VirtualLab.SerialLine;

namespace AgNw.VirtualLab.Tests.SerialLine;

[TestClass]
public sealed class SerialDirectionTests
{
    // 1 000 000 ticks a second and 100 000 bits a second: a character of 10 bits takes 100 ticks.
    private readonly SerialDirection _line = new(frequencyHertz: 1_000_000, baud: 100_000);

    [TestMethod]
    public void A_byte_arrives_one_character_time_after_it_was_sent()
    {
        _line.Send(50, [0x41]);

        Assert.AreEqual(150, _line.NextArrival);
        Assert.IsFalse(_line.TryReceive(149, out _));
        Assert.IsTrue(_line.TryReceive(150, out byte value));
        Assert.AreEqual((byte)0x41, value);
    }

    [TestMethod]
    public void Bytes_sent_while_the_line_is_busy_queue_behind_it()
    {
        _line.Send(0, [1, 2]);
        _line.Send(150, [3]);

        Assert.IsTrue(_line.TryReceive(200, out _));
        Assert.IsTrue(_line.TryReceive(200, out _));
        Assert.AreEqual(300, _line.NextArrival);
    }

    [TestMethod]
    public void Fractions_of_a_tick_do_not_add_up_over_a_burst()
    {
        // 48 MHz and 921 600 baud: 520.83 ticks a character; 3 000 000 characters take 32.552 s, 1 562 500 000 ticks exactly.
        var line = new SerialDirection(48_000_000, 921_600);
        var burst = new byte[3_000_000];

        line.Send(0, burst);

        Assert.AreEqual(1_562_500_000, line.LastArrival);
    }
}
