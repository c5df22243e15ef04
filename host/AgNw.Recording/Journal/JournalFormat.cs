using System.Buffers.Binary;
using AgNw.Contract;
using AgNw.Interlock.Codecs;
using AgNw.Interlock.Events;

namespace AgNw.Recording.Journal;

/// <summary>The bytes of events.agnw, little-endian; see README.md of this project. CRCs are CRC-32 as in the contract's blocks.</summary>
internal static class JournalFormat
{
    public const int HeaderBytes = 32;
    public const int EntryBytes = 28;
    public const ushort Version = 1;

    private const int CheckedHeader = HeaderBytes - sizeof(uint);
    private const int CheckedEntry = EntryBytes - sizeof(uint);
    private const int RecordOffset = 8;

    // Begins like PNG: a byte beyond ASCII and both line ends, so that a transfer as text shows at once.
    private static ReadOnlySpan<byte> Magic => [0x89, (byte)'A', (byte)'g', (byte)'N', (byte)'w', 0x0D, 0x0A, 0x1A];

    public static byte[] Header()
    {
        byte[] header = new byte[HeaderBytes];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(8), Version);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(10), HeaderBytes);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(12), EntryBytes);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(14), ContractVersion.Major);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(16), ContractVersion.Minor);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(20), ContractVersion.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(CheckedHeader), BlockCrc.Compute(header.AsSpan(0, CheckedHeader)));
        return header;
    }

    /// <returns>what is wrong, or null</returns>
    public static string? CheckHeader(ReadOnlySpan<byte> header)
    {
        if (!header.StartsWith(Magic)) return "not an event journal, or changed by a transfer as text";
        if (BlockCrc.Compute(header[..CheckedHeader]) != BinaryPrimitives.ReadUInt32LittleEndian(header[CheckedHeader..]))
            return "the header's CRC does not fit; a byte of it changed";
        ushort version = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        if (version != Version) return $"format version {version}, this program reads {Version}; use a newer program";
        ushort major = BinaryPrimitives.ReadUInt16LittleEndian(header[14..]);
        return major == ContractVersion.Major
            ? null
            : $"records of contract version {major}, this program reads {ContractVersion.Major}; use the program of that version";
    }

    public static void WriteEntry(Span<byte> bytes, uint boot, uint sequence, in RawRecord record)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, boot);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[4..], sequence);
        record.WriteTo(bytes[RecordOffset..]);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[CheckedEntry..], BlockCrc.Compute(bytes[..CheckedEntry]));
    }

    /// <returns>false when the entry's CRC does not fit</returns>
    public static bool TryReadEntry(ReadOnlySpan<byte> bytes, out JournalEntry entry)
    {
        entry = new JournalEntry(
            BinaryPrimitives.ReadUInt32LittleEndian(bytes), BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]), RawRecord.Read(bytes[RecordOffset..]));
        return BlockCrc.Compute(bytes[..CheckedEntry]) == BinaryPrimitives.ReadUInt32LittleEndian(bytes[CheckedEntry..]);
    }
}
