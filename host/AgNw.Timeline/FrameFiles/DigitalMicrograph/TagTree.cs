using System.Globalization;

namespace AgNw.Timeline.FrameFiles.DigitalMicrograph;

/// <summary>
/// The tags of a DigitalMicrograph file of version 3 or 4, by their path ("ImageList.1.ImageData.DataType"; a tag without a name has its place
/// as name). Arrays stay in the file: only where they lie is kept. Lengths, depth and number of tags are limited by the file and by what
/// such files hold; a damaged one ends in an error, never in a large allocation or an endless loop.
/// </summary>
internal sealed class TagTree
{
    private const int Group = 20;
    private const int Data = 21;
    private const string DataMark = "%%%%";
    private const int DeepestGroup = 64;
    private const int MostTags = 1_000_000;
    private const int LongestDefinition = 1024;

    private readonly BinaryFile _file;
    private readonly Dictionary<string, TagValue> _tags = new(StringComparer.Ordinal);
    private readonly bool _isLong;
    private readonly bool _bigEndianData;
    private long _at;
    private int _count;

    public TagTree(BinaryFile file)
    {
        _file = file;
        file.BigEndian = true;
        int version = file.Int32(0);
        if (version is not (3 or 4))
            throw file.Error(0, "this is no DigitalMicrograph file of version 3 or 4.");
        _isLong = version == 4;
        _at = 4;
        Number();
        _bigEndianData = file.UInt32(_at) == 0;
        _at += 4;
        ReadGroup(string.Empty, 0);
        file.BigEndian = _bigEndianData;
    }

    /// <summary>A tag; null if there is none of the path.</summary>
    public TagValue? Find(string path) => _tags.GetValueOrDefault(path);

    private long Number()
    {
        long value = _isLong ? _file.Int64(_at) : _file.UInt32(_at);
        _at += _isLong ? 8 : 4;
        return value;
    }

    private void ReadGroup(string path, int depth)
    {
        if (depth > DeepestGroup)
            throw _file.Error(_at, $"groups of tags lie deeper than {DeepestGroup}: the file is damaged.");
        _at += 2;
        long start = _at;
        long tags = Number();
        if (tags < 0 || tags > _file.Length)
            throw _file.Error(start, $"a group of {tags} tags: the file is damaged.");
        for (long i = 0; i < tags; i++)
            ReadTag(path, i, depth);
    }

    private void ReadTag(string path, long place, int depth)
    {
        if (++_count > MostTags)
            throw _file.Error(_at, $"more than {MostTags} tags: the file is damaged.");
        long start = _at;
        int kind = _file.Byte(_at);
        int length = _file.UInt16(_at + 1);
        string name = length == 0 ? place.ToString(CultureInfo.InvariantCulture) : _file.Ascii(_at + 3, length);
        _at += 3 + length;
        if (_isLong)
            Number();
        string full = path.Length == 0 ? name : path + "." + name;
        if (kind == Group)
            ReadGroup(full, depth + 1);
        else if (kind == Data)
            ReadData(full);
        else
            throw _file.Error(start, $"a tag of kind {kind}: the file is damaged.");
    }

    private void ReadData(string path)
    {
        if (_file.Ascii(_at, DataMark.Length) != DataMark)
            throw _file.Error(_at, $"'{DataMark}' is missing before a tag's data: the file is damaged.");
        _at += DataMark.Length;
        long start = _at;
        long words = Number();
        if (words is < 1 or > LongestDefinition)
            throw _file.Error(start, $"a definition of {words} words: the file is damaged.");
        var definition = new long[words];
        for (int i = 0; i < definition.Length; i++)
            definition[i] = Number();
        long offset = _at;
        (long bytes, int elementType, long count) = Extent(definition, start);
        if (bytes < 0 || bytes > _file.Length - offset)
            throw _file.Error(start, $"a tag of {bytes} bytes in a file of {_file.Length}: it is cut or damaged. Copy it again from the camera's PC.");
        double number = double.NaN;
        if (definition.Length == 1)
        {
            Span<byte> raw = stackalloc byte[8];
            _file.Read(offset, raw[..(int)bytes]);
            number = TagTypes.Number(definition[0], raw, _bigEndianData);
        }

        _tags[path] = new TagValue(number, elementType, count, offset);
        _at = offset + bytes;
    }

    /// <summary>Bytes of a tag's data; for an array of numbers their code and count.</summary>
    private (long Bytes, int ElementType, long Count) Extent(ReadOnlySpan<long> definition, long start)
    {
        if (definition.Length == 1 && TagTypes.Bytes(definition[0]) is > 0 and int single)
            return (single, 0, 0);
        if (definition.Length == 2 && definition[0] == TagTypes.Text)
            return (Times(definition[1], 2), 0, 0);
        if (definition.Length >= 3 && definition[0] == TagTypes.Structure)
            return (StructureBytes(definition[1..], start), 0, 0);
        if (definition.Length == 3 && definition[0] == TagTypes.Array && TagTypes.Bytes(definition[1]) is > 0 and int element)
            return (Times(definition[2], element), (int)definition[1], definition[2]);
        if (definition.Length > 4 && definition[0] == TagTypes.Array && definition[1] == TagTypes.Structure)
            return (Times(definition[^1], StructureBytes(definition[2..^1], start)), 0, 0);
        throw _file.Error(start, $"a tag's data is of a kind that is not known (code {definition[0]}): the file is damaged or newer than this reader.");
    }

    /// <summary>A structure's fields follow its name's length and their number: pairs of name length and code.</summary>
    private long StructureBytes(ReadOnlySpan<long> definition, long start)
    {
        long bytes = 0;
        for (int i = 3; i < definition.Length; i += 2)
            bytes += TagTypes.Bytes(definition[i]) is > 0 and int size ? size : throw _file.Error(start, "a structure has a field that is no number: the file is damaged.");
        return bytes;
    }

    private long Times(long count, long size) => count >= 0 && count <= _file.Length && size <= _file.Length ? count * size : -1;
}
