using AgNw.Supervisor.Board;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests.Board;

[TestClass]
public sealed class BootIdentifierTests
{
    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void No_identifier_comes_twice_whenever_the_power_goes_during_the_count(bool keepsOldTail)
    {
        var identity = new SupervisorBench(start: false);
        for (int bytes = 0; bytes < 40; bytes++)
        {
            var storage = new FadingStorage { KeepsOldTail = keepsOldTail };
            List<uint> used = [BootIdentifier.Next(storage, identity), BootIdentifier.Next(storage, identity)];
            storage.BytesLeft = bytes;
            uint cut = BootIdentifier.Next(storage, identity);
            if (cut != identity.RandomWord())
            {
                used.Add(cut);
            }

            storage = storage.PoweredUpAgain();
            used.Add(BootIdentifier.Next(storage, identity));
            used.Add(BootIdentifier.Next(storage, identity));
            CollectionAssert.AllItemsAreUnique(used, $"{bytes} bytes");
            CollectionAssert.DoesNotContain(used, identity.RandomWord());
        }
    }

    [TestMethod]
    public void Memory_that_is_lost_with_the_power_counts_nothing()
    {
        var identity = new SupervisorBench(start: false);
        var storage = new VolatileStorage();
        Assert.AreEqual(identity.RandomWord(), BootIdentifier.Next(storage, identity));
        Assert.AreEqual(0, storage.Read(StorageSlots.BootCounter, new byte[4]));
    }
}
