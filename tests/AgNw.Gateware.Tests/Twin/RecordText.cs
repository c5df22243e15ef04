using System.Globalization;
using AgNw.Contract;

namespace AgNw.Gateware.Tests.Twin;

/// <summary>A record as a failure shows it.</summary>
internal static class RecordText
{
    public static string Of(byte[] record) => string.Create(
        CultureInfo.InvariantCulture,
        $"{EventRecord.Kind(record, 0)} at {EventRecord.Ticks(record, 0)} value 0x{EventRecord.Value(record, 0):X8} state 0x{EventRecord.State(record, 0):X2} ({Convert.ToHexString(record)})");
}
