using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.Clocks;
using AgNw.Interlock.Events;
using AgNw.Interlock.Measurements;
using AgNw.Interlock.Status;

namespace AgNw.Recording.Tests.Support;

/// <summary>A board that makes records at a steady rate for ever and holds none: each is worked out from its sequence when it is read.</summary>
internal sealed class EndlessBoard(HurriedTime time, int recordsPerSecond) : IInterlockBoard
{
    private uint _tail;

    public InterlockIdentity Identity { get; } = new("AgNw", "Interlock", "7", "1.0", ContractIdentity.OfThisProgram);

    private uint Head => (uint)((Int128)time.GetTimestamp() * recordsPerSecond / TimeSpan.TicksPerSecond);

    public Task<LogState> ReadLogStateAsync(CancellationToken cancellationToken = default) => Task.FromResult(new LogState(Records.Boot, _tail, Head, 0));

    public Task<EventBlock> ReadEventsAsync(uint boot, uint from, CancellationToken cancellationToken = default)
    {
        // What a line of the contract's speed takes for a block.
        time.Advance(TimeSpan.FromMilliseconds(15));
        var events = new InterlockEvent[Math.Min(Head - from, ScpiLine.LogBlockMaxRecords)];
        for (int index = 0; index < events.Length; index++)
        {
            uint sequence = from + (uint)index;
            long ticks = sequence * (long)TripCoreClock.Hertz / recordsPerSecond;
            events[index] = new InterlockEvent(boot, sequence, ticks, RawRecord.Create((ushort)sequence, RecordKind.Inputs, 0x0B, ticks, sequence));
        }

        return Task.FromResult(new EventBlock(boot, events, IsWhole: true));
    }

    public Task AcknowledgeLogAsync(uint boot, uint sequence, CancellationToken cancellationToken = default)
    {
        _tail = sequence;
        return Task.CompletedTask;
    }

    public Task<ClockExchange> ReadTimeAsync(CancellationToken cancellationToken = default)
    {
        DateTimeOffset sent = time.GetUtcNow();
        time.Advance(TimeSpan.FromMilliseconds(2));
        long ticks = (long)((Int128)time.GetTimestamp() * TripCoreClock.Hertz / TimeSpan.TicksPerSecond);
        return Task.FromResult(new ClockExchange(Records.Boot, ticks, sent, time.GetUtcNow(), TimeSpan.FromMilliseconds(2)));
    }

    public Task<VoltageReading> ReadVoltageAsync(CancellationToken cancellationToken = default)
    {
        long ticks = (long)((Int128)time.GetTimestamp() * TripCoreClock.Hertz / TimeSpan.TicksPerSecond);
        return Task.FromResult(new VoltageReading(Records.Boot, ticks, ticks + 48, 0));
    }

    public Task MarkAsync(uint value, CancellationToken cancellationToken = default) => Task.CompletedTask;

    public Task<LiveConfiguration?> ReadLiveConfigurationAsync(CancellationToken cancellationToken = default) => Task.FromResult<LiveConfiguration?>(null);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
