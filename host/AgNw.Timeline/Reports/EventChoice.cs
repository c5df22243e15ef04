using AgNw.Contract;
using AgNw.Recording.Rows;

namespace AgNw.Timeline.Reports;

/// <summary>Which events a reader of a report wants to see among thousands of edges.</summary>
internal static class EventChoice
{
    private static readonly string[] Quiet =
    [
        RecordKindNames.ByCode[(int)RecordKind.Inputs],
        RecordKindNames.ByCode[(int)RecordKind.Outputs],
        RecordKindNames.ByCode[(int)RecordKind.Sample],
        RecordKindNames.ByCode[(int)RecordKind.Coalesced],
    ];

    private static readonly string Mark = RecordKindNames.ByCode[(int)RecordKind.Mark];

    public static IEnumerable<TimelineEventRow> Notable(IEnumerable<TimelineEventRow> events) => events.Where(static e => !Quiet.Contains(KindOf(e)));

    public static bool IsMark(TimelineEventRow row) => KindOf(row) == Mark;

    private static string KindOf(TimelineEventRow row) => row.Event.Split(' ', 2)[0];
}
