using AgNw.Interlock.Events;
using AgNw.Recording.Rows;

namespace AgNw.Cli.Recording;

/// <summary>Which events to print.</summary>
/// <param name="Kinds">names of kinds; empty = all</param>
/// <param name="Boot">null = every one</param>
/// <param name="From">first sequence; null = the first there is</param>
/// <param name="To">last sequence; null = the last there is</param>
/// <param name="Last">how many at the end; null = all</param>
internal sealed record EventFilter(IReadOnlyList<string> Kinds, uint? Boot, uint? From, uint? To, int? Last)
{
    public IEnumerable<EventRow> Of(IEnumerable<EventRow> rows)
    {
        IEnumerable<EventRow> chosen = rows.Where(Fits);
        return Last is { } count ? chosen.TakeLast(count) : chosen;
    }

    private bool Fits(EventRow row)
    {
        InterlockEvent item = row.Event;
        return (Kinds.Count == 0 || Kinds.Contains(row.Kind, StringComparer.OrdinalIgnoreCase))
            && (Boot is null || Boot == item.Boot)
            && (From is null || item.Sequence >= From)
            && (To is null || item.Sequence <= To);
    }
}
