using System.Globalization;
using System.Text;
using AgNw.Interlock.Protocol;

namespace AgNw.Interlock.Sharing;

/// <summary>One reply message: answers separated by semicolons, blocks in their definite-length form, a terminator at the end.</summary>
internal sealed class ReplyWriter
{
    private readonly List<byte> _bytes = [];

    public void Add(int value) => Add(value.ToString(CultureInfo.InvariantCulture));

    public void Add(string text) => Add(new ReplyElement(false, Encoding.ASCII.GetBytes(text)));

    public void Add(ReplyElement element)
    {
        if (_bytes.Count > 0) _bytes.Add((byte)';');
        if (element.IsBlock)
        {
            string length = element.Bytes.Length.ToString(CultureInfo.InvariantCulture);
            _bytes.AddRange(Encoding.ASCII.GetBytes($"#{length.Length}{length}"));
        }

        _bytes.AddRange(element.Bytes.Span);
    }

    /// <returns>the message; empty when nothing was added</returns>
    public ReadOnlyMemory<byte> Finish()
    {
        if (_bytes.Count == 0) return ReadOnlyMemory<byte>.Empty;
        _bytes.Add((byte)'\n');
        return _bytes.ToArray();
    }
}
