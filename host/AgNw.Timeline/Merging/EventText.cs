using System.Globalization;
using AgNw.Contract;
using AgNw.Timeline.Board;

namespace AgNw.Timeline.Merging;

/// <summary>An event in one or two words for a timeline row: the kind, and the cause or state where there is one. Each text is made once.</summary>
public static class EventText
{
    private const int Codes = 256;

    private static readonly string[] Kinds = [.. Enumerable.Range(0, Codes).Select(static code => Name(RecordKindNames.ByCode, (uint)code))];
    private static readonly string[] States = [.. Enumerable.Range(0, Codes).Select(static code => Name(TripStateNames.ByCode, (uint)code))];
    private static readonly string[] Entered = [.. States.Select(static name => $"{Kinds[(int)RecordKind.State]} {name}")];
    private static readonly string[] Trips = [.. Caused(RecordKind.Trip)];
    private static readonly string[] Causes = [.. Caused(RecordKind.Cause)];

    /// <summary>For example <c>TRIP DROP</c>, <c>STATE ARMED</c>, <c>MARK</c>.</summary>
    public static string Of(in BoardEvent item) => item.Kind switch
    {
        RecordKind.Trip => Trips[item.Value & 0xF],
        RecordKind.Cause => Causes[item.Value & 0xF],
        RecordKind.State => Entered[item.Value & 0xFF],
        _ => Kinds[(byte)item.Kind],
    };

    /// <summary>Name of a state.</summary>
    public static string Of(TripState state) => States[(byte)state];

    private static IEnumerable<string> Caused(RecordKind kind) =>
        Enumerable.Range(0, 16).Select(code => $"{Kinds[(int)kind]} {Name(CauseNames.ByCode, (uint)code)}");

    private static string Name(string[] names, uint code) =>
        code < names.Length && names[code].Length > 0 ? names[code] : code.ToString(CultureInfo.InvariantCulture);
}
