using System.Text;

namespace AgNw.Interlock.Protocol;

/// <summary>One answer of a reply: text, or the bytes of a definite-length block (without header).</summary>
/// <param name="IsBlock">the bytes came as a block</param>
/// <param name="Bytes">the text's ASCII bytes, or the block's</param>
public readonly record struct ReplyElement(bool IsBlock, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The text, surrounding blanks removed. Bytes beyond ASCII read as '?', which no reply contains.</summary>
    public string Text => Encoding.ASCII.GetString(Bytes.Span).Trim();
}
