using System.Runtime.CompilerServices;
using AgNw.Interlock.Status;

namespace AgNw.Interlock.Events;

/// <summary>
/// Events one after the other, for ever, each once, in sequence. A board that restarts goes on with the events of its new boot, which
/// their <see cref="InterlockEvent.Boot"/> tells.
/// </summary>
internal static class EventStream
{
    public static async IAsyncEnumerable<InterlockEvent> ReadAsync(
        IInterlockLog log, EventStreamOptions options, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        LogState state = await log.ReadLogStateAsync(cancellationToken).ConfigureAwait(false);
        uint boot = state.Boot;
        uint next = options.From ?? state.Tail;
        while (true)
        {
            if (options.Confirmation?.Take() is { } confirmed && confirmed.Boot == boot)
                await log.AcknowledgeLogAsync(boot, unchecked(confirmed.Sequence + 1), cancellationToken).ConfigureAwait(false);

            EventBlock block = await log.ReadEventsAsync(boot, next, cancellationToken).ConfigureAwait(false);
            if (block.Boot != boot)
            {
                state = await log.ReadLogStateAsync(cancellationToken).ConfigureAwait(false);
                boot = state.Boot;
                next = state.Tail;
                continue;
            }

            foreach (InterlockEvent item in block.Events) yield return item;
            next = unchecked(next + (uint)block.Events.Count);
            if (block.Events.Count == 0 && block.IsWhole)
                await Task.Delay(options.PollInterval, clock, cancellationToken).ConfigureAwait(false);
        }
    }
}
