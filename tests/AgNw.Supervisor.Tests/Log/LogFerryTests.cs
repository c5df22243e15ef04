using AgNw.Contract;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests.Log;

[TestClass]
public sealed class LogFerryTests
{
    private readonly SupervisorBench _bench = new();

    [TestMethod]
    public void A_block_carries_the_records_untouched_between_header_and_CRC()
    {
        for (uint i = 0; i < 9; i++)
        {
            _bench.Core.AddRecord(RecordKind.Mark, i);
        }

        byte[] block = Block(_bench.AskBytes("LOG:DATA? 2,64"));

        Assert.HasCount(12 + (8 * 16) + 4, block);
        Assert.AreEqual(1u, BitConverter.ToUInt32(block, 0));
        Assert.AreEqual(2u, BitConverter.ToUInt32(block, 4));
        Assert.AreEqual(8u, BitConverter.ToUInt32(block, 8));
        CollectionAssert.AreEqual(_bench.Core.Records.Skip(2).SelectMany(r => r).ToArray(), block[12..^4]);
        Assert.AreEqual(Crc(block[..^4]), BitConverter.ToUInt32(block, block.Length - 4));
    }

    [TestMethod]
    public void The_same_question_has_the_same_answer()
    {
        _bench.Core.AddRecord(RecordKind.Mark, 1);
        byte[] first = _bench.AskBytes("LOG:DATA? 0,5");
        CollectionAssert.AreEqual(first, _bench.AskBytes("LOG:DATA? 0,5"));
        Assert.AreEqual("#H00000001,0,2,0", _bench.Ask("LOG:STAT?"));
    }

    [TestMethod]
    [DataRow("LOG:DATA? 99,5")]
    [DataRow("LOG:DATA? 1,5")]
    public void A_sequence_that_is_not_in_the_log_gives_an_empty_block(string query)
    {
        byte[] block = Block(_bench.AskBytes(query));
        Assert.HasCount(16, block);
        Assert.AreEqual(0u, BitConverter.ToUInt32(block, 8));
    }

    [TestMethod]
    public void An_acknowledgement_releases_what_was_sent()
    {
        _bench.Core.AddRecord(RecordKind.Mark, 1);
        _bench.AskBytes("LOG:DATA? 0,64");
        _bench.Do(Acknowledge(1, 2));
        Assert.AreEqual("#H00000001,2,2,0", _bench.Ask("LOG:STAT?"));
        _bench.Do(Acknowledge(1, 2));
    }

    [TestMethod]
    public void What_was_never_sent_is_not_released()
    {
        _bench.Core.AddRecord(RecordKind.Mark, 1);
        _bench.AskBytes("LOG:DATA? 0,1");
        Assert.AreEqual(ScpiErrors.SequenceNotSent, _bench.ErrorOf(Acknowledge(1, 2)));
        Assert.AreEqual("#H00000001,0,2,0", _bench.Ask("LOG:STAT?"));
    }

    [TestMethod]
    public void The_block_after_a_full_one_is_read_before_it_is_asked_for()
    {
        Fill(200);
        _bench.AskBytes("LOG:DATA? 0,64");
        int frames = LogFrames();
        Assert.AreEqual(1 + 8, frames, "the first block, and the second in pieces");
        byte[] block = Block(_bench.AskBytes("LOG:DATA? 64,64"));
        CollectionAssert.AreEqual(_bench.Core.Records.Skip(64).Take(64).SelectMany(r => r).ToArray(), block[12..^4]);
        Assert.AreEqual(Crc(block[..^4]), BitConverter.ToUInt32(block, block.Length - 4));
        Assert.AreEqual(frames + 8, LogFrames(), "only the pieces of the block after it");
    }

    [TestMethod]
    public void Reading_ahead_never_changes_an_answer()
    {
        const int seed = 4;
        Console.WriteLine($"seed {seed}");
        var random = new Random(seed);
        Fill(500);
        for (int i = 0; i < 300; i++)
        {
            uint tail = _bench.Core[Registers.LogTail];
            uint from = random.Next(3) == 0 ? (uint)random.Next(520) : 64 * (uint)random.Next(8);
            int max = random.Next(2) == 0 ? 64 : random.Next(1, 65);
            byte[] block = Block(_bench.AskBytes($"LOG:DATA? {from},{max}"));
            uint head = _bench.Core[Registers.LogHead];
            int count = from < tail || from > head ? 0 : (int)Math.Min((uint)max, head - from);
            CollectionAssert.AreEqual(_bench.Core.Records.Skip((int)from).Take(count).SelectMany(r => r).ToArray(), block[12..^4], $"{from},{max} in step {i}");
            Assert.AreEqual(Crc(block[..^4]), BitConverter.ToUInt32(block, block.Length - 4));
            if (random.Next(4) == 0)
            {
                _bench.Core.AddRecord(RecordKind.Mark, (uint)i);
            }

            if (random.Next(20) == 0 && from + count > tail && count > 0)
            {
                _bench.Do(Acknowledge(1, from + (uint)count));
            }
        }
    }

    [TestMethod]
    public void A_link_that_fails_while_reading_ahead_damages_no_block()
    {
        Fill(200);
        int first = _bench.Core.Requests.Count;
        _bench.Core.Disturb = frame => frame > first + 4 ? Damage.Reply : Damage.None;
        _bench.AskBytes("LOG:DATA? 0,64");
        _bench.Core.Disturb = _ => Damage.None;
        byte[] block = Block(_bench.AskBytes("LOG:DATA? 64,64"));
        CollectionAssert.AreEqual(_bench.Core.Records.Skip(64).Take(64).SelectMany(r => r).ToArray(), block[12..^4]);
        Assert.AreEqual(Crc(block[..^4]), BitConverter.ToUInt32(block, block.Length - 4));
    }

    [TestMethod]
    public void Another_boot_is_refused()
    {
        _bench.AskBytes("LOG:DATA? 0,1");
        Assert.AreEqual(ScpiErrors.WrongBoot, _bench.ErrorOf(Acknowledge(2, 1)));
        Assert.IsEmpty(_bench.Core.Writes(Registers.LogRelease));
    }

    [TestMethod]
    public void A_damaged_acknowledgement_is_refused()
    {
        _bench.AskBytes("LOG:DATA? 0,1");
        string line = Acknowledge(1, 1);
        string damaged = line.Replace(",1,", ",0,", StringComparison.Ordinal);
        Assert.AreNotEqual(line, damaged);
        Assert.AreEqual(ScpiErrors.CheckFailed, _bench.ErrorOf(damaged));
        Assert.IsEmpty(_bench.Core.Writes(Registers.LogRelease));
    }

    [TestMethod]
    public void After_an_earlier_refusal_a_good_acknowledgement_is_no_error()
    {
        _bench.Core.AddRecord(RecordKind.Mark, 1);
        _bench.AskBytes("LOG:DATA? 0,64");
        _bench.Do(Acknowledge(1, 2));
        Assert.AreEqual(ScpiErrors.RefusedByCore, _bench.ErrorOf(Acknowledge(1, 1)));
        _bench.Core.AddRecord(RecordKind.Mark, 2);
        _bench.AskBytes("LOG:DATA? 2,64");
        _bench.Do(Acknowledge(1, 3));
    }

    [TestMethod]
    public void Sequences_go_on_beyond_32_bits()
    {
        _bench.Core[Registers.LogTail] = uint.MaxValue;
        _bench.Core[Registers.LogHead] = uint.MaxValue;
        _bench.AskBytes("LOG:DATA? 0,1");
        _bench.Core.AddRecord(RecordKind.Mark, 1);
        _bench.Core.AddRecord(RecordKind.Mark, 2);
        byte[] block = Block(_bench.AskBytes("LOG:DATA? 4294967295,64"));
        Assert.AreEqual(2u, BitConverter.ToUInt32(block, 8));
        _bench.Do(Acknowledge(1, 1));
        Assert.AreEqual("#H00000001,1,1,0", _bench.Ask("LOG:STAT?"));
    }

    [TestMethod]
    public void A_damaged_frame_from_the_core_is_read_again()
    {
        byte[] good = _bench.AskBytes("LOG:DATA? 0,1");
        int first = _bench.Core.Requests.Count;
        _bench.Core.Disturb = frame => frame == first ? Damage.Reply : Damage.None;
        CollectionAssert.AreEqual(good, _bench.AskBytes("LOG:DATA? 0,1"));
    }

    [TestMethod]
    public void Pairs_of_the_capture_come_in_a_block_too()
    {
        _bench.Core.Capture.AddRange([(1, 2), (-3, 4), (5, -6)]);
        byte[] block = Block(_bench.AskBytes("CAPT:DATA? 1,256"));
        Assert.AreEqual(1u, BitConverter.ToUInt32(block, 4));
        Assert.AreEqual(2u, BitConverter.ToUInt32(block, 8));
        CollectionAssert.AreEqual(new byte[] { 0xFD, 0xFF, 4, 0, 5, 0, 0xFA, 0xFF }, block[12..^4]);
        Assert.AreEqual(Crc(block[..^4]), BitConverter.ToUInt32(block, block.Length - 4));
    }

    private static string Acknowledge(uint boot, uint sequence)
    {
        byte[] values = [.. BitConverter.GetBytes(boot), .. BitConverter.GetBytes(sequence)];
        return $"LOG:ACK #H{boot:X},{sequence},#H{Crc(values):X8}";
    }

    private static byte[] Block(byte[] answer)
    {
        Assert.AreEqual((byte)'#', answer[0]);
        int digits = answer[1] - '0';
        int length = int.Parse(System.Text.Encoding.ASCII.GetString(answer, 2, digits), System.Globalization.CultureInfo.InvariantCulture);
        Assert.HasCount(2 + digits + length + 1, answer);
        Assert.AreEqual((byte)'\n', answer[^1]);
        return answer[(2 + digits)..^1];
    }

    // IEEE 802.3, bit by bit.
    private static uint Crc(byte[] bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }

    private void Fill(int records)
    {
        for (uint i = 1; i < records; i++)
        {
            _bench.Core.AddRecord(RecordKind.Mark, i);
        }
    }

    private int LogFrames() => _bench.Core.Requests.Count(request => request[0] == (byte)SpiOpcode.Log);
}
