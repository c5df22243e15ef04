using AgNw.Contract;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Events;
using AgNw.Interlock.Profiles;
using AgNw.Interlock.Tests.Support;

namespace AgNw.Interlock.Tests.Link;

/// <summary>The board's replies pass a line that drops, doubles or changes one byte in a thousand, a third each.</summary>
[TestClass]
public sealed class DisturbedLineTests
{
    private const int Seed = 20260103;

    [TestMethod]
    public async Task A_profile_arrives_as_meant()
    {
        var board = new FakeBoard();
        await using InterlockDriver driver = await board.ConnectAsync();
        var line = new Random(Seed);
        board.Stream.Damage = reply => Disturb(reply, line);
        InterlockProfile profile = ExampleProfiles.Read("breakdown-100mVps");
        for (int round = 0; round < 20; round++)
        {
            AppliedProfile applied = await driver.ApplyProfileAsync(profile);
            foreach (EffectiveSetting setting in applied.Settings)
                Assert.IsTrue(SettingResolution.Fits(setting.Setting, profile, setting.InEffect), setting.Setting.Path);
        }
    }

    [TestMethod]
    public async Task Every_record_arrives_once_and_as_it_was()
    {
        var board = new FakeBoard();
        const int count = 5000;
        for (uint i = 0; i < count; i++) board.AddRecord(RecordKind.Mark, i * 2654435761, i * 96_000);
        await using InterlockDriver driver = await board.ConnectAsync();
        var line = new Random(Seed);
        board.Stream.Damage = reply => Disturb(reply, line);
        int next = 0;
        while (next < count)
        {
            EventBlock block;
            try
            {
                block = await driver.ReadEventsAsync(board.Boot, (uint)next);
            }
            catch (InterlockLinkException)
            {
                // A caller that insists: nothing was acknowledged, so nothing is lost.
                continue;
            }

            foreach (InterlockEvent item in block.Events) Assert.AreEqual(board.Log[next++], item.Record);
        }
    }

    private static byte[] Disturb(byte[] reply, Random line)
    {
        List<byte> arrived = [];
        foreach (byte value in reply)
        {
            int fate = line.Next(3000);
            if (fate == 0) continue;
            arrived.Add(fate == 1 ? (byte)(value ^ (1 << line.Next(8))) : value);
            if (fate == 2) arrived.Add(value);
        }

        return [.. arrived];
    }
}
