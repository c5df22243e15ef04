using AgNw.Contract;
using AgNw.Interlock.Events;

namespace AgNw.Recording.Tests.Support;

/// <summary>Events to record.</summary>
internal static class Records
{
    public const uint Boot = 0xB0070001;

    public static InterlockEvent Event(uint sequence, RecordKind kind = RecordKind.Mark, uint value = 0, uint boot = Boot, long? ticks = null)
    {
        long stamp = ticks ?? (sequence * 480L) + 7;
        return new InterlockEvent(boot, sequence, stamp, RawRecord.Create((ushort)sequence, kind, 0x0B, stamp & 0xFFFF_FFFF_FFFF, value));
    }

    public static IReadOnlyList<InterlockEvent> Range(uint from, int count, uint boot = Boot) =>
        [.. Enumerable.Range(0, count).Select(i => Event(from + (uint)i, value: (uint)i * 77, boot: boot))];
}
