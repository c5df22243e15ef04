using AgNw.Interlock.Status;

namespace AgNw.Interlock.Events;

/// <summary>The board's log as a recorder needs it: read as often as one likes, released only when acknowledged.</summary>
public interface IInterlockLog
{
    /// <summary>What the log holds.</summary>
    Task<LogState> ReadLogStateAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads records from a sequence on, as many as fit a block.</summary>
    /// <param name="boot">power-up that the sequence counts in</param>
    /// <param name="from">sequence of the first record wanted</param>
    Task<EventBlock> ReadEventsAsync(uint boot, uint from, CancellationToken cancellationToken = default);

    /// <summary>Releases every record before a sequence. Only after they are safe on disk.</summary>
    Task AcknowledgeLogAsync(uint boot, uint sequence, CancellationToken cancellationToken = default);
}
