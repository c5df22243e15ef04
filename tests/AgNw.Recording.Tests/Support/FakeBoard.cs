using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.Clocks;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Events;
using AgNw.Interlock.Measurements;
using AgNw.Interlock.Status;

namespace AgNw.Recording.Tests.Support;

/// <summary>A board with a log, a clock that is the test's, and a line that can be cut.</summary>
internal sealed class FakeBoard(FakeLog log, HurriedTime time) : IInterlockBoard
{
    /// <summary>Thrown by everything while it is set.</summary>
    public Func<InterlockException?>? Failure { get; set; }

    /// <summary>What the next readings of the clock are off by, ticks; a changed digit.</summary>
    public Queue<long> ClockErrors { get; } = new();

    public LiveConfiguration? Live { get; set; } = new LiveConfiguration(0xC0FFEE01, CurrentRange.R1m);

    /// <summary>V by the tick.</summary>
    public Func<long, double> VoltAt { get; set; } = static _ => 0;

    public string Serial { get; init; } = "7";

    public List<uint> Marks { get; } = [];

    public int Disposals { get; private set; }

    public InterlockIdentity Identity => new("AgNw", "Interlock", Serial, "1.0", ContractIdentity.OfThisProgram);

    public async Task<ClockExchange> ReadTimeAsync(CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        Fail();
        DateTimeOffset sent = time.GetUtcNow();
        time.Advance(TimeSpan.FromMilliseconds(2));
        long off = ClockErrors.TryDequeue(out long error) ? error : 0;
        long ticks = (long)((Int128)time.GetTimestamp() * TripCoreClock.Hertz / TimeSpan.TicksPerSecond);
        return new ClockExchange(log.Boot, ticks + off, sent, time.GetUtcNow(), TimeSpan.FromMilliseconds(2));
    }

    public Task<VoltageReading> ReadVoltageAsync(CancellationToken cancellationToken = default)
    {
        Fail();
        long ticks = (long)((Int128)time.GetTimestamp() * TripCoreClock.Hertz / TimeSpan.TicksPerSecond);
        return Task.FromResult(new VoltageReading(log.Boot, ticks, ticks + 48, VoltAt(ticks)));
    }

    public Task MarkAsync(uint value, CancellationToken cancellationToken = default)
    {
        Fail();
        Marks.Add(value);
        return Task.CompletedTask;
    }

    public Task<LiveConfiguration?> ReadLiveConfigurationAsync(CancellationToken cancellationToken = default)
    {
        Fail();
        return Task.FromResult(Live);
    }

    public Task<LogState> ReadLogStateAsync(CancellationToken cancellationToken = default)
    {
        Fail();
        return log.ReadLogStateAsync(cancellationToken);
    }

    public Task<EventBlock> ReadEventsAsync(uint boot, uint from, CancellationToken cancellationToken = default)
    {
        Fail();
        return log.ReadEventsAsync(boot, from, cancellationToken);
    }

    public Task AcknowledgeLogAsync(uint boot, uint sequence, CancellationToken cancellationToken = default)
    {
        Fail();
        return log.AcknowledgeLogAsync(boot, sequence, cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        Disposals++;
        return ValueTask.CompletedTask;
    }

    private void Fail()
    {
        if (Failure?.Invoke() is { } failure) throw failure;
    }
}
