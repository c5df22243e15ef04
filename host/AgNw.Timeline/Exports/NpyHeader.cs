using System.Buffers.Binary;
using System.Text;

namespace AgNw.Timeline.Exports;

/// <summary>
/// The header of an array of NumPy, format version 1.0 (numpy.lib.format, https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html):
/// magic, version, length of what follows as 16 bits, a Python dictionary padded with blanks so that the data begins at a multiple of 64 bytes.
/// </summary>
internal static class NpyHeader
{
    private const int Alignment = 64;
    private const int PrefixBytes = 10;

    /// <summary>The bytes before the data.</summary>
    /// <param name="descriptor">Type of an element, for example <c>&lt;f8</c>.</param>
    /// <param name="shape">Sizes of the dimensions; empty for a single value.</param>
    public static byte[] Of(string descriptor, params long[] shape)
    {
        string sizes = shape.Length == 1 ? $"{shape[0]}," : string.Join(", ", shape);
        string dictionary = $"{{'descr': '{descriptor}', 'fortran_order': False, 'shape': ({sizes}), }}";
        int length = PrefixBytes + dictionary.Length + 1;
        int padded = (length + Alignment - 1) / Alignment * Alignment;
        byte[] header = new byte[padded];
        header.AsSpan().Fill((byte)' ');
        header[0] = 0x93;
        "NUMPY"u8.CopyTo(header.AsSpan(1));
        header[6] = 1;
        header[7] = 0;
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(8), (ushort)(padded - PrefixBytes));
        Encoding.ASCII.GetBytes(dictionary, header.AsSpan(PrefixBytes));
        header[^1] = (byte)'\n';
        return header;
    }
}
