using System.Buffers.Binary;
using System.Text;
using AgNw.Recording.Database;

namespace AgNw.Timeline.Exports;

/// <summary>
/// A column as an array of NumPy, little-endian: int64, float64, text of a fixed width, or rows of bytes. An integer that is not known is the least
/// one, as NumPy's NaT is; a number that is not known is NaN; a text that is not known is empty.
/// </summary>
internal sealed class NpyColumn
{
    /// <summary>Stands for an integer that is not known.</summary>
    public const long Missing = long.MinValue;

    private const int BytesPerCharacter = 4;

    private readonly ExportColumn _column;
    private readonly byte[] _value;

    /// <param name="column">The column.</param>
    /// <param name="rows">Rows that will be written.</param>
    /// <param name="longest">Length of the longest text or of the longest bytes; of no meaning for numbers.</param>
    public NpyColumn(ExportColumn column, long rows, int longest)
    {
        _column = column;
        int length = Math.Max(longest, 1);
        (string descriptor, int bytes) = column.Kind switch
        {
            DatabaseKind.Whole => ("<i8", sizeof(long)),
            DatabaseKind.Real => ("<f8", sizeof(double)),
            DatabaseKind.Text => ($"<U{length}", length * BytesPerCharacter),
            _ => ("|u1", length),
        };
        _value = new byte[bytes];
        Header = column.Kind == DatabaseKind.Blob ? NpyHeader.Of(descriptor, rows, length) : NpyHeader.Of(descriptor, rows);
    }

    /// <summary>What stands before the values.</summary>
    public byte[] Header { get; }

    /// <summary>The bytes of a row's only column; valid until the next call.</summary>
    public ReadOnlySpan<byte> Value(DatabaseRow row)
    {
        switch (_column.Kind)
        {
            case DatabaseKind.Whole:
                BinaryPrimitives.WriteInt64LittleEndian(_value, row.Whole(0) ?? Missing);
                break;
            case DatabaseKind.Real:
                BinaryPrimitives.WriteDoubleLittleEndian(_value, _column.Real(row, 0));
                break;
            case DatabaseKind.Text:
                Array.Clear(_value);
                _ = Encoding.UTF32.GetBytes(row.Text(0), _value);
                break;
            default:
                Array.Clear(_value);
                row.Blob(0).CopyTo(_value.AsSpan());
                break;
        }

        return _value;
    }
}
