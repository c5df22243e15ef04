using System.Buffers.Binary;
using System.Text;

namespace AgNw.Timeline.Tests.FrameFiles;

/// <summary>
/// Small TIFFs of the writers' frames, from TIFF 6.0 and the description of BigTIFF: 16 bits unsigned, strips of two rows, the directory behind
/// the pixels, tags ascending.
/// </summary>
internal sealed class TiffWriter(bool isBig, bool bigEndian)
{
    private const int RowsPerStrip = 2;
    private const int Ascii = 2;
    private const int Short = 3;
    private const int Long = 4;
    private const int Rational = 5;
    private const int Offset64 = 16;

    private readonly List<byte> bytes = [];
    private int link;

    /// <summary>All of the writers' frames, the time of frame n is n s later; a preview comes first.</summary>
    public static byte[] Stack(bool isBig, bool bigEndian)
    {
        var writer = new TiffWriter(isBig, bigEndian);
        writer.Header();
        writer.Page(0, "2001:01:01 00:00:00", preview: true);
        for (var n = 0; n < FrameFileWriters.Frames; n++)
        {
            writer.Page(n, $"2026:11:22 08:00:0{n}");
        }

        return writer.End();
    }

    /// <summary>One frame with a time and tags of one's own.</summary>
    public static byte[] Single(int frame, string? time, params (int Tag, string Text)[] texts)
    {
        var writer = new TiffWriter(isBig: false, bigEndian: false);
        writer.Header();
        writer.Page(frame, time, false, texts);
        return writer.End();
    }

    private void Header()
    {
        bytes.AddRange(bigEndian ? "MM"u8 : "II"u8);
        Number(isBig ? 43 : 42, 2);
        if (isBig)
        {
            Number(8, 2);
            Number(0, 2);
        }

        link = bytes.Count;
        Number(0, isBig ? 8 : 4);
    }

    private byte[] End() => [.. bytes];

    private void Page(int frame, string? time, bool preview = false, (int Tag, string Text)[]? texts = null)
    {
        var pixels = bytes.Count;
        FrameFileWriters.AddPixels(bytes, frame, bigEndian);
        const int row = 2 * FrameFileWriters.Width;
        var strips = (FrameFileWriters.Height + RowsPerStrip - 1) / RowsPerStrip;
        long[] offsets = [.. Enumerable.Range(0, strips).Select(s => (long)pixels + (s * RowsPerStrip * row))];
        long[] lengths = [.. Enumerable.Range(0, strips).Select(s => (long)row * Math.Min(RowsPerStrip, FrameFileWriters.Height - (s * RowsPerStrip)))];
        var offsetType = isBig ? Offset64 : Long;
        List<(int Tag, int Type, int Count, byte[] Values)> tags =
        [
            (254, Long, 1, Values(Long, preview ? 1 : 0)),
            (256, Short, 1, Values(Short, FrameFileWriters.Width)),
            (257, Short, 1, Values(Short, FrameFileWriters.Height)),
            (258, Short, 1, Values(Short, 16)),
            (259, Short, 1, Values(Short, 1)),
            (262, Short, 1, Values(Short, 1)),
            (273, offsetType, strips, Values(offsetType, offsets)),
            (277, Short, 1, Values(Short, 1)),
            (278, Short, 1, Values(Short, RowsPerStrip)),
            (279, Long, strips, Values(Long, lengths)),
            (33434, Rational, 1, Values(Long, 1, 25)),
        ];
        foreach (var (tag, text) in (texts ?? []).Append((306, time ?? string.Empty)).Where(static t => t.Item2.Length > 0))
        {
            var ascii = Encoding.ASCII.GetBytes(text + '\0');
            tags.Add((tag, Ascii, ascii.Length, ascii));
        }

        Directory([.. tags.OrderBy(static t => t.Tag)]);
    }

    private void Directory((int Tag, int Type, int Count, byte[] Values)[] tags)
    {
        var inside = isBig ? 8 : 4;
        var at = new int[tags.Length];
        for (var i = 0; i < tags.Length; i++)
        {
            at[i] = bytes.Count;
            if (tags[i].Values.Length > inside)
            {
                bytes.AddRange(tags[i].Values);
            }
        }

        // The link before leads here.
        var here = bytes.Count;
        var size = isBig ? 8 : 4;
        bytes.RemoveRange(link, size);
        bytes.InsertRange(link, Bytes(here, size));
        Number(tags.Length, isBig ? 8 : 2);
        for (var i = 0; i < tags.Length; i++)
        {
            Number(tags[i].Tag, 2);
            Number(tags[i].Type, 2);
            Number(tags[i].Count, isBig ? 8 : 4);
            if (tags[i].Values.Length > inside)
            {
                Number(at[i], inside);
            }
            else
            {
                bytes.AddRange(tags[i].Values);
                bytes.AddRange(new byte[inside - tags[i].Values.Length]);
            }
        }

        link = bytes.Count;
        Number(0, size);
    }

    private byte[] Values(int type, params long[] values) => [.. values.SelectMany(v => Bytes(v, type switch { Short => 2, Long => 4, _ => 8 }))];

    private void Number(long value, int size) => bytes.AddRange(Bytes(value, size));

    private byte[] Bytes(long value, int size)
    {
        var all = new byte[8];
        if (bigEndian)
        {
            BinaryPrimitives.WriteInt64BigEndian(all, value);
            return all[(8 - size)..];
        }

        BinaryPrimitives.WriteInt64LittleEndian(all, value);
        return all[..size];
    }
}
