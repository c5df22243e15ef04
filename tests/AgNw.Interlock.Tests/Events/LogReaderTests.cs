using AgNw.Contract;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Events;
using AgNw.Interlock.Tests.Support;

namespace AgNw.Interlock.Tests.Events;

[TestClass]
public sealed class LogReaderTests
{
    [TestMethod]
    public async Task Events_come_in_sequence_with_their_ticks_extended_beyond_the_wrap()
    {
        var board = new FakeBoard();
        const long period = 1L << 48;
        board.AddRecord(RecordKind.Boot, 1, 10);
        board.AddRecord(RecordKind.Mark, 2, (period / 2) - 1);
        board.AddRecord(RecordKind.Mark, 3, period - 1);
        board.AddRecord(RecordKind.Mark, 4, 5);
        board.AddRecord(RecordKind.Mark, 5, period - 2);
        await using InterlockDriver driver = await board.ConnectAsync();
        EventBlock block = await driver.ReadEventsAsync(board.Boot, 0);

        Assert.IsTrue(block.IsWhole);
        CollectionAssert.AreEqual(new uint[] { 0, 1, 2, 3, 4 }, block.Events.Select(e => e.Sequence).ToArray());
        CollectionAssert.AreEqual(new[] { 10, (period / 2) - 1, period - 1, period + 5, period - 2 }, block.Events.Select(e => e.Ticks).ToArray());
    }

    [TestMethod]
    public async Task Of_a_damaged_block_the_good_consecutive_records_are_kept()
    {
        var board = new FakeBoard();
        for (uint i = 0; i < 10; i++) board.AddRecord(RecordKind.Mark, i, i * 100);
        await using InterlockDriver driver = await board.ConnectAsync();
        // "#3188" and a header of 12 bytes, then records of 16: a byte in the seventh.
        board.Stream.Damage = reply => Flip(reply, 5 + 12 + (6 * 16) + 3);
        EventBlock block = await driver.ReadEventsAsync(board.Boot, 0);

        Assert.IsFalse(block.IsWhole);
        CollectionAssert.AreEqual(new uint[] { 0, 1, 2, 3, 4, 5 }, block.Events.Select(e => e.Value).ToArray());
    }

    [TestMethod]
    public async Task A_byte_lost_or_doubled_anywhere_in_a_block_never_gives_a_wrong_record()
    {
        var board = new FakeBoard();
        for (uint i = 0; i < 3; i++) board.AddRecord(RecordKind.Mark, i * 0x01010101, i * 100);
        await using InterlockDriver driver = await board.ConnectAsync();
        int length = (await BlockBytesAsync(board, driver)).Length;
        for (int place = 0; place < length; place++)
        {
            foreach (Func<byte[], int, byte[]> damage in new Func<byte[], int, byte[]>[] { Drop, Double, Flip })
            {
                bool first = true;
                board.Stream.Damage = reply =>
                {
                    if (!first || reply.Length != length) return reply;
                    first = false;
                    return damage(reply, place);
                };
                EventBlock block = await driver.ReadEventsAsync(board.Boot, 0);
                Assert.IsNotEmpty(block.Events, $"{damage.Method.Name} {place}");
                for (int i = 0; i < block.Events.Count; i++)
                    Assert.AreEqual(board.Log[i], block.Events[i].Record, $"{damage.Method.Name} {place}");
            }
        }
    }

    [TestMethod]
    public async Task A_record_damaged_in_the_boards_memory_is_given_as_it_is_after_asking_again()
    {
        var board = new FakeBoard();
        board.AddRecord(RecordKind.Mark, 1);
        board.AddRecord(RecordKind.Mark, 2);
        board.Log[1] = board.Log[1] with { Value = 77 };
        await using InterlockDriver driver = await board.ConnectAsync();
        EventBlock good = await driver.ReadEventsAsync(board.Boot, 0);
        Assert.HasCount(1, good.Events);

        int before = board.Stream.Lines.Count;
        EventBlock bad = await driver.ReadEventsAsync(board.Boot, 1);
        Assert.IsTrue(bad.Events.Single().IsDamaged);
        Assert.AreEqual(77u, bad.Events.Single().Value);
        Assert.AreEqual(board.Options.Attempts, board.Stream.Lines.Count - before);
    }

    [TestMethod]
    public async Task A_record_of_another_sequence_is_not_taken_for_the_one_asked()
    {
        var board = new FakeBoard();
        board.AddRecord(RecordKind.Mark, 1);
        board.AddRecord(RecordKind.Mark, 2);
        board.Log[1] = RawRecord.Create(9, RecordKind.Mark, 0, 0, 3);
        await using InterlockDriver driver = await board.ConnectAsync();

        Assert.HasCount(1, (await driver.ReadEventsAsync(board.Boot, 0)).Events);
        Assert.IsTrue((await driver.ReadEventsAsync(board.Boot, 1)).Events.Single().IsDamaged);
    }

    [TestMethod]
    public async Task A_board_that_restarted_gives_its_new_boot_and_no_events()
    {
        var board = new FakeBoard();
        board.AddRecord(RecordKind.Mark, 1);
        await using InterlockDriver driver = await board.ConnectAsync();
        EventBlock block = await driver.ReadEventsAsync(board.Boot - 1, 0);

        Assert.AreEqual(board.Boot, block.Boot);
        Assert.IsEmpty(block.Events);
    }

    [TestMethod]
    public async Task A_line_that_damages_every_block_is_a_link_error_and_not_an_endless_loop()
    {
        var board = new FakeBoard();
        board.AddRecord(RecordKind.Mark, 1);
        await using InterlockDriver driver = await board.ConnectAsync();
        board.Stream.Damage = reply => reply[0] == '#' && reply[1] != 'H' ? Flip(reply, 8) : reply;

        await Assert.ThrowsExactlyAsync<DamagedReplyException>(() => driver.ReadEventsAsync(board.Boot, 0));
    }

    [TestMethod]
    public async Task An_acknowledgement_carries_the_crc_of_boot_and_sequence()
    {
        var board = new FakeBoard { Boot = 0x34333231 };
        await using InterlockDriver driver = await board.ConnectAsync();
        await driver.AcknowledgeLogAsync(board.Boot, 0x38373635);

        // CRC-32 of "12345678": 9AE0DAAF.
        Assert.Contains("LOG:ACKnowledge #H34333231,943142453,#H9AE0DAAF", board.Stream.Lines);
    }

    [TestMethod]
    public async Task The_stream_acknowledges_what_was_confirmed_and_nothing_else()
    {
        var board = new FakeBoard();
        for (uint i = 0; i < 70; i++) board.AddRecord(RecordKind.Mark, i);
        await using InterlockDriver driver = await board.ConnectAsync();
        var confirmation = new EventConfirmation();
        uint seen = 0;
        await foreach (InterlockEvent item in driver.StreamEventsAsync(new EventStreamOptions { Confirmation = confirmation }))
        {
            Assert.AreEqual(seen++, item.Sequence);
            if (item.Sequence == 40) confirmation.Confirm(item);
            if (item.Sequence == 69) break;
        }

        Assert.AreEqual(41u, board.Tail);
    }

    [TestMethod]
    public async Task The_stream_waits_for_events_on_the_options_clock()
    {
        var board = new FakeBoard();
        await using InterlockDriver driver = await board.ConnectAsync();
        await using IAsyncEnumerator<InterlockEvent> events = driver.StreamEventsAsync(
            new EventStreamOptions { PollInterval = TimeSpan.FromSeconds(1) }).GetAsyncEnumerator();
        ValueTask<bool> next = events.MoveNextAsync();
        Assert.IsFalse(next.IsCompleted);

        board.AddRecord(RecordKind.Mark, 5);
        board.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.IsTrue(next.IsCompleted);
        Assert.IsTrue(await next);
        Assert.AreEqual(5u, events.Current.Value);
    }

    private static async Task<byte[]> BlockBytesAsync(FakeBoard board, InterlockDriver driver)
    {
        byte[] seen = [];
        board.Stream.Damage = reply => seen = reply;
        await driver.ReadEventsAsync(board.Boot, 0);
        return seen;
    }

    private static byte[] Flip(byte[] reply, int place)
    {
        byte[] changed = [.. reply];
        changed[place] ^= 0x10;
        return changed;
    }

    private static byte[] Drop(byte[] reply, int place) => [.. reply[..place], .. reply[(place + 1)..]];

    private static byte[] Double(byte[] reply, int place) => [.. reply[..place], reply[place], .. reply[place..]];
}
