using System.Globalization;
using AgNw.Contract;
using AgNw.Timeline.Board;

namespace AgNw.Timeline.Merging;

/// <summary>An event in one or two words for a timeline row: the kind, and the cause or state where there is one.</summary>
public static class EventText
{
    /// <summary>For example <c>TRIP DROP</c>, <c>STATE ARMED</c>, <c>MARK</c>.</summary>
    public static string Of(BoardEvent item) => item.Kind switch
    {
        RecordKind.Trip or RecordKind.Cause => $"{Kind(item)} {Name(CauseNames.ByCode, item.Value & 0xF)}",
        RecordKind.State => $"{Kind(item)} {Name(TripStateNames.ByCode, item.Value & 0xFF)}",
        _ => Kind(item),
    };

    /// <summary>Name of a state.</summary>
    public static string Of(TripState state) => Name(TripStateNames.ByCode, (uint)state);

    private static string Kind(BoardEvent item) => Name(RecordKindNames.ByCode, (uint)item.Kind);

    private static string Name(string[] names, uint code) =>
        code < names.Length && names[code].Length > 0 ? names[code] : code.ToString(CultureInfo.InvariantCulture);
}
