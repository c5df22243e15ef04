using AgNw.Contract;
using AgNw.Supervisor.Board;
using AgNw.Supervisor.Storage;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests.Storage;

[TestClass]
public sealed class TwoCopyStoreTests
{
    private const int Slot = StorageSlots.ProofTest;
    private const int Payload = 5;

    // generation 4, length 2, owner 2, payload, CRC 4: the layout that TwoCopyStore's head states
    private const int Bytes = 8 + Payload + 4;

    [TestMethod]
    [DataRow(false, DisplayName = "the slot ends where the power went")]
    [DataRow(true, DisplayName = "old bytes stay behind the new ones")]
    public void A_write_cut_off_at_any_byte_leaves_the_old_or_the_new_item_whole(bool keepsOldTail)
    {
        int old = 0;
        for (int bytes = 0; bytes <= Bytes; bytes++)
        {
            var before = new FadingStorage { KeepsOldTail = keepsOldTail };
            Stored(before, 1);
            Stored(before, 2);
            before.BytesLeft = bytes;
            Assert.AreEqual(bytes == Bytes, Stored(before, 3), $"{bytes} bytes");

            FadingStorage after = before.PoweredUpAgain();
            int found = Loaded(after, StoredState.Whole);
            Assert.AreEqual(bytes == Bytes ? 3 : 2, found, $"{bytes} bytes");
            old += found == 2 ? 1 : 0;
            Assert.IsTrue(Stored(after, 4));
            Assert.AreEqual(4, Loaded(after, StoredState.Whole));
        }

        Assert.AreEqual(Bytes, old);
    }

    [TestMethod]
    public void A_first_write_cut_off_at_any_byte_leaves_nothing_or_the_item_but_never_damage()
    {
        for (int bytes = 0; bytes <= 2 * Bytes; bytes++)
        {
            var before = new FadingStorage { BytesLeft = bytes };
            Stored(before, 1);
            FadingStorage after = before.PoweredUpAgain();
            int found = Loaded(after, bytes < Bytes ? StoredState.Empty : StoredState.Whole);
            Assert.AreEqual(bytes < Bytes ? 0 : 1, found, $"{bytes} bytes");
        }
    }

    [TestMethod]
    public void Any_bit_that_turns_in_the_newer_copy_gives_the_older_one()
    {
        for (int bit = 0; bit < Bytes * 8; bit++)
        {
            var storage = new FadingStorage();
            Stored(storage, 1);
            Stored(storage, 2);
            // the first store writes both copies, the second the first of them again
            storage.Held(Slot)[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.AreEqual(1, Loaded(storage, StoredState.Whole), $"bit {bit}");
        }
    }

    [TestMethod]
    public void Two_damaged_copies_are_damage_and_give_zeros()
    {
        var storage = new FadingStorage();
        Stored(storage, 1);
        storage.Held(Slot)[9] ^= 1;
        storage.Held(Slot + 1)[9] ^= 1;
        Assert.AreEqual(0, Loaded(storage, StoredState.Damaged));
        Assert.IsTrue(Stored(storage, 7));
        Assert.AreEqual(7, Loaded(storage, StoredState.Whole));
    }

    [TestMethod]
    public void A_copy_in_the_slot_of_another_item_is_not_believed()
    {
        var storage = new FadingStorage();
        Stored(storage, 1);
        var other = new TwoCopyStore(new Moved(storage, Slot), StorageSlots.Calibration, Payload);
        Assert.AreEqual(StoredState.Damaged, other.Load());
    }

    [TestMethod]
    public void The_count_of_generations_may_wrap()
    {
        var storage = new FadingStorage();
        Stored(storage, 1);
        foreach (int slot in new[] { Slot, Slot + 1 })
        {
            byte[] held = storage.Held(slot);
            BitConverter.TryWriteBytes(held, slot == Slot ? uint.MaxValue - 1 : uint.MaxValue);
            BitConverter.TryWriteBytes(held.AsSpan(Bytes - 4), Crc32.Of(held, 0, Bytes - 4));
        }

        for (byte value = 2; value < 6; value++)
        {
            Assert.IsTrue(Stored(storage, value));
            Assert.AreEqual(value, Loaded(storage, StoredState.Whole));
        }
    }

    private static bool Stored(FadingStorage storage, byte value)
    {
        var store = new TwoCopyStore(storage, Slot, Payload);
        store.Load();
        Array.Fill(store.Payload, value);
        return store.Store();
    }

    private static int Loaded(FadingStorage storage, StoredState state)
    {
        var store = new TwoCopyStore(storage, Slot, Payload);
        Assert.AreEqual(state, store.Load());
        Assert.IsTrue(store.Payload.All(value => value == store.Payload[0]), "never a mixture");
        return store.Payload[0];
    }

    private sealed class Moved(FadingStorage storage, int slot) : IBoardStorage
    {
        public bool IsLasting => true;

        public int Read(int other, byte[] buffer) => storage.Read(slot + (other % 2), buffer);

        public bool Write(int other, byte[] buffer, int length) => false;
    }
}
