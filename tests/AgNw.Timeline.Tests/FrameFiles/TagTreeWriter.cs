using System.Buffers.Binary;
using System.Text;

namespace AgNw.Timeline.Tests.FrameFiles;

/// <summary>Writes the tags of a DigitalMicrograph file: structure most significant byte first, data by choice.</summary>
internal sealed class TagTreeWriter(bool isVersion4, bool bigEndianData)
{
    private readonly List<byte> bytes = [];

    /// <summary>A stack of the writers' frames with a thumbnail before it and the time of acquisition.</summary>
    public static byte[] Stack(bool isVersion4, bool bigEndianData, double acquired)
    {
        var writer = new TagTreeWriter(isVersion4, bigEndianData);
        writer.Raw(FrameFileWriters.Big(isVersion4 ? 4 : 3));
        writer.Number(0);
        writer.Raw(FrameFileWriters.Big(bigEndianData ? 0 : 1));
        writer.Group(null, 1, () => writer.Group("ImageList", 2, () =>
        {
            writer.Group(string.Empty, 1, () => writer.Group("ImageData", 2, () =>
            {
                writer.Array("Data", 3, 6, new byte[24]);
                writer.Unsigned("DataType", 23);
            }));
            writer.Group(string.Empty, 2, () =>
            {
                writer.Group("ImageData", 3, () =>
                {
                    var pixels = new List<byte>();
                    for (var n = 0; n < FrameFileWriters.Frames; n++)
                    {
                        FrameFileWriters.AddPixels(pixels, n, bigEndianData);
                    }

                    writer.Array("Data", 4, FrameFileWriters.Frames * FrameFileWriters.Width * FrameFileWriters.Height, [.. pixels]);
                    writer.Unsigned("DataType", 10);
                    writer.Group("Dimensions", 3, () =>
                    {
                        writer.Unsigned(string.Empty, FrameFileWriters.Width);
                        writer.Unsigned(string.Empty, FrameFileWriters.Height);
                        writer.Unsigned(string.Empty, FrameFileWriters.Frames);
                    });
                });
                writer.Group("ImageTags", 1, () => writer.Group("DataBar", 2, () =>
                {
                    writer.Double("Acquisition Time (OS)", acquired);
                    writer.Double("Exposure Time (s)", 0.04);
                }));
            });
        }));
        return [.. writer.bytes];
    }

    private void Raw(byte[] data) => bytes.AddRange(data);

    private void Number(long value)
    {
        var buffer = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(buffer, value);
        Raw(isVersion4 ? buffer : buffer[4..]);
    }

    private void Group(string? name, int tags, Action content)
    {
        if (name is not null)
        {
            Head(20, name);
        }

        Raw([1, 0]);
        Number(tags);
        content();
    }

    private void Head(byte kind, string name)
    {
        Raw([kind, (byte)(name.Length >> 8), (byte)name.Length]);
        Raw(Encoding.Latin1.GetBytes(name));
        if (isVersion4)
        {
            Number(0);
        }
    }

    private void Definition(string name, params long[] words)
    {
        Head(21, name);
        Raw(Encoding.ASCII.GetBytes("%%%%"));
        Number(words.Length);
        foreach (var word in words)
        {
            Number(word);
        }
    }

    private void Unsigned(string name, int value)
    {
        Definition(name, 5);
        Raw(bigEndianData ? FrameFileWriters.Big(value) : FrameFileWriters.Little(value));
    }

    private void Double(string name, double value)
    {
        Definition(name, 7);
        var buffer = new byte[8];
        if (bigEndianData)
        {
            BinaryPrimitives.WriteDoubleBigEndian(buffer, value);
        }
        else
        {
            BinaryPrimitives.WriteDoubleLittleEndian(buffer, value);
        }

        Raw(buffer);
    }

    private void Array(string name, long type, long count, byte[] data)
    {
        Definition(name, 20, type, count);
        Raw(data);
    }
}
