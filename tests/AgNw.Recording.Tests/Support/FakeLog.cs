using AgNw.Contract;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Events;
using AgNw.Interlock.Protocol;
using AgNw.Interlock.Status;

namespace AgNw.Recording.Tests.Support;

/// <summary>A board's log: records by sequence, a tail, and what it has sent.</summary>
internal sealed class FakeLog : IInterlockLog
{
    private readonly List<InterlockEvent> _records = [];

    public uint Boot { get; private set; } = Records.Boot;

    public uint Tail { get; set; }

    public uint Sent { get; set; }

    public int BlockSize { get; set; } = 4;

    /// <summary>Called before an acknowledgement takes effect.</summary>
    public Action<uint>? Acknowledging { get; set; }

    /// <summary>Changes what a reading gives.</summary>
    public Func<IReadOnlyList<InterlockEvent>, IReadOnlyList<InterlockEvent>>? Mangle { get; set; }

    public void Add(int count)
    {
        for (int index = 0; index < count; index++) Add(Records.Event((uint)_records.Count, boot: Boot));
    }

    public void Add(InterlockEvent item) => _records.Add(item);

    public void Reboot(uint boot)
    {
        Boot = boot;
        _records.Clear();
        Tail = 0;
        Sent = 0;
    }

    public Task<LogState> ReadLogStateAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(new LogState(Boot, Tail, (uint)_records.Count, 0));

    public Task<EventBlock> ReadEventsAsync(uint boot, uint from, CancellationToken cancellationToken = default)
    {
        if (boot != Boot) return Task.FromResult(new EventBlock(Boot, [], IsWhole: true));
        // As the board does it: what is not there is an empty block.
        if (from < Tail) return Task.FromResult(new EventBlock(Boot, [], IsWhole: true));
        IReadOnlyList<InterlockEvent> events = [.. _records.Skip((int)from).Take(BlockSize)];
        Sent = Math.Max(Sent, from + (uint)events.Count);
        return Task.FromResult(new EventBlock(Boot, Mangle?.Invoke(events) ?? events, IsWhole: true));
    }

    public Task AcknowledgeLogAsync(uint boot, uint sequence, CancellationToken cancellationToken = default)
    {
        Acknowledging?.Invoke(sequence);
        if (boot != Boot) throw Refused(ScpiErrors.WrongBoot, "Wrong boot identifier");
        if (sequence > Sent) throw Refused(ScpiErrors.SequenceNotSent, "Sequence never sent");
        Tail = sequence;
        return Task.CompletedTask;
    }

    private static InterlockCommandException Refused(int number, string text) => new("LOG:ACKnowledge", [new BoardError(number, text)]);
}
