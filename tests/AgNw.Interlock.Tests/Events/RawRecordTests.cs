using AgNw.Contract;
using AgNw.Interlock.Codecs;
using AgNw.Interlock.Events;

namespace AgNw.Interlock.Tests.Events;

[TestClass]
public sealed class RawRecordTests
{
    [TestMethod]
    public void Fields_lie_where_the_contract_puts_them()
    {
        byte[] bytes = [0x34, 0x12, 0x04, 0x8C, 1, 2, 3, 4, 5, 6, 0x78, 0x56, 0x34, 0x12, 0xCD, 0xAB];
        RawRecord record = RawRecord.Read(bytes);

        Assert.AreEqual(new RawRecord(0x1234, 4, 0x8C, 0x060504030201, 0x12345678, 0xABCD), record);
        byte[] again = new byte[16];
        record.WriteTo(again);
        CollectionAssert.AreEqual(bytes, again);
    }

    [TestMethod]
    public void The_record_crc_is_the_published_one()
    {
        // CRC-16/IBM-3740 ("CCITT-FALSE": 0x1021, 0xFFFF), check value of the CRC catalogue for "123456789".
        Assert.AreEqual(0x29B1, RecordCrc.Compute("123456789"u8));
        // CRC-32/ISO-HDLC, likewise.
        Assert.AreEqual(0xCBF43926, BlockCrc.Compute("123456789"u8));
    }

    [TestMethod]
    public void Any_flipped_bit_shows()
    {
        byte[] bytes = new byte[16];
        RawRecord.Create(7, RecordKind.Trip, 0x0C, 123_456_789_012, 0xDEADBEEF).WriteTo(bytes);
        Assert.IsTrue(RawRecord.Read(bytes).IsGood);
        for (int bit = 0; bit < 128; bit++)
        {
            byte[] flipped = [.. bytes];
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.IsFalse(RawRecord.Read(flipped).IsGood, $"bit {bit}");
        }
    }

    [TestMethod]
    public void Values_are_decoded_by_kind()
    {
        // First cause 2, causes 2 and 1, I code -2.
        var trip = (CauseDetails)EventDetails.Of(RecordKind.Trip, 0xFFFE0062);
        Assert.AreEqual(Cause.Drop, trip.First);
        Assert.AreEqual("UNDER,DROP", trip.Causes.ToString());
        Assert.AreEqual(-2, trip.CurrentCode);
        Assert.AreEqual(new LevelsDetails(0x0041, 0x0040), EventDetails.Of(RecordKind.Inputs, 0x00400041));
        Assert.AreEqual(new CoalescedDetails(0x0040, 300, true), EventDetails.Of(RecordKind.Coalesced, 0x812C0040));
        Assert.AreEqual(new SampleDetails(-1, 2), EventDetails.Of(RecordKind.Sample, 0x0002FFFF));
        Assert.AreEqual(new StateDetails(TripState.Armed, TripState.Disarmed, 0x42), EventDetails.Of(RecordKind.State, 0x00420203));
        Assert.AreEqual(new ChopDetails(3, true), EventDetails.Of(RecordKind.Chop, 0x00010003));
        Assert.AreEqual(new CaptureDetails(65536, 16384), EventDetails.Of(RecordKind.Capture, (1024u << 20) | 65536));
        Assert.AreEqual("WRONG_STATE,LOOP_OPEN", ((RefusedDetails)EventDetails.Of(RecordKind.Refused, 0x0942)).Reasons);
        Assert.AreEqual(new UnknownDetails(5), EventDetails.Of((RecordKind)200, 5));
    }

    [TestMethod]
    public void The_state_byte_is_decoded()
    {
        var state = new RecordState(0b1110_1110);
        Assert.AreEqual(TripState.Bypass, state.State);
        Assert.AreEqual(TripMode.Breakdown, state.Mode);
        Assert.IsTrue(state.IsBypass && state.IsChopOpen && state.IsBeamBlanked);
    }

    [TestMethod]
    public void Cause_names_read_back()
    {
        Assert.AreEqual(new CauseSet(0b101), CauseSet.Parse("OVER,DROP"));
        Assert.AreEqual("NONE", new CauseSet(0).ToString());
        Assert.ThrowsExactly<FormatException>(() => CauseSet.Parse("OVER,DR0P"));
    }
}
