using System.Globalization;

namespace AgNw.Timeline.FrameFiles.Tiff;

/// <summary>The tags of one image. Values stay in the file until they are asked for; how many there can be is limited by the file's length.</summary>
internal sealed class TiffDirectory
{
    private const int MostEntries = 4096;
    private const int LongestText = 256;

    private readonly BinaryFile _file;
    private readonly TiffLayout _layout;
    private readonly Dictionary<TiffTag, TiffEntry> _entries = [];

    private TiffDirectory(BinaryFile file, TiffLayout layout, long at)
    {
        _file = file;
        _layout = layout;
        At = at;
    }

    /// <summary>Byte at which it begins.</summary>
    public long At { get; }

    /// <summary>Byte of the next directory; 0 after the last.</summary>
    public long Next { get; private set; }

    public static TiffDirectory Read(BinaryFile file, TiffLayout layout, long at)
    {
        var directory = new TiffDirectory(file, layout, at);
        long count = layout.IsBig ? file.Int64(at) : file.UInt16(at);
        if (count is < 1 or > MostEntries)
            throw file.Error(at, $"a directory of {count} tags: the file is cut or damaged.");
        long entry = at + layout.CountBytes;
        for (long i = 0; i < count; i++, entry += layout.EntryBytes)
            directory.Add(entry);
        directory.Next = layout.Offset(file, entry);
        return directory;
    }

    public bool Has(TiffTag tag) => _entries.ContainsKey(tag);

    /// <summary>Byte of the file at which a tag's values stand; that of the directory if there is no such tag.</summary>
    public long Where(TiffTag tag) => _entries.TryGetValue(tag, out TiffEntry entry) ? entry.Offset : At;

    /// <summary>Values of a tag; 0 if there is none.</summary>
    public long Count(TiffTag tag) => _entries.TryGetValue(tag, out TiffEntry entry) ? entry.Count : 0;

    /// <summary>A whole number; null if there is no such tag.</summary>
    public long? Integer(TiffTag tag, long index = 0)
    {
        if (!_entries.TryGetValue(tag, out TiffEntry entry))
            return null;
        if (index >= entry.Count)
            throw _file.Error(entry.Offset, $"tag {(int)tag} has {entry.Count} values, {index + 1} are needed: the file is damaged.");
        long at = entry.Offset + (index * entry.ValueBytes);
        return entry.Type switch
        {
            1 => _file.Byte(at),
            3 => _file.UInt16(at),
            4 or 13 => _file.UInt32(at),
            16 or 18 => _file.Int64(at),
            _ => throw _file.Error(entry.Offset, $"tag {(int)tag} holds type {entry.Type}, a whole number is needed: the file is damaged."),
        };
    }

    /// <summary>A whole number that must be there.</summary>
    public long Required(TiffTag tag) => Integer(tag) ?? throw _file.Error(At, string.Create(CultureInfo.InvariantCulture, $"tag {(int)tag} ({tag}) is missing: the file is damaged or not an image."));

    /// <summary>A quotient of two whole numbers; null if there is no such tag, or it is none.</summary>
    public double? Rational(TiffTag tag) =>
        _entries.TryGetValue(tag, out TiffEntry entry) && entry.Type == 5 && entry.Count >= 1 && _file.UInt32(entry.Offset + 4) is > 0 and uint divisor
            ? (double)_file.UInt32(entry.Offset) / divisor
            : null;

    /// <summary>A text to its first zero; null if there is no such tag, or it is no short text.</summary>
    public string? Text(TiffTag tag) =>
        _entries.TryGetValue(tag, out TiffEntry entry) && entry is { Type: 2, Count: > 0 and <= LongestText }
            ? _file.Ascii(entry.Offset, (int)entry.Count).Split('\0')[0].Trim()
            : null;

    private void Add(long at)
    {
        var tag = (TiffTag)_file.UInt16(at);
        int type = _file.UInt16(at + 2);
        long count = _layout.IsBig ? _file.Int64(at + 4) : _file.UInt32(at + 4);
        var entry = new TiffEntry(type, count, 0);
        // What is of no use here may be of any kind.
        if (!Enum.IsDefined(tag) || entry.ValueBytes == 0)
            return;
        if (count < 1 || count > _file.Length / entry.ValueBytes)
            throw _file.Error(at, $"tag {(int)tag} with {count} values does not fit a file of {_file.Length} bytes: it is cut or damaged.");
        long inside = at + _layout.EntryBytes - _layout.OffsetBytes;
        long offset = count * entry.ValueBytes <= _layout.OffsetBytes ? inside : _layout.Offset(_file, inside);
        _entries[tag] = entry with { Offset = offset };
    }
}
