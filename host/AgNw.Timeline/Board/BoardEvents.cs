using AgNw.Interlock.Events;

namespace AgNw.Timeline.Board;

/// <summary>Takes the events of one boot out of a journal. A board that restarted has a new clock, so boots are never mixed.</summary>
public static class BoardEvents
{
    /// <summary>The boot with the most events; null if there are none. Damaged records count too: they happened.</summary>
    public static uint? MainBoot(IEnumerable<InterlockEvent> journal) =>
        journal.CountBy(static e => e.Boot).Select(static b => ((uint Boot, int Count)?)(b.Key, b.Value)).MaxBy(static b => b!.Value.Count)?.Boot;

    /// <summary>The events of a boot in the order of the journal, without the damaged ones, whose fields mean nothing.</summary>
    public static IEnumerable<BoardEvent> OfBoot(IEnumerable<InterlockEvent> journal, uint boot) =>
        journal.Where(e => e.Boot == boot && !e.IsDamaged).Select(Of);

    /// <summary>The timeline's view of an event.</summary>
    public static BoardEvent Of(InterlockEvent item) => new(item.Sequence, item.Ticks, item.Kind, item.Record.State, item.Value);
}
