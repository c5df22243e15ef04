using System.Security.Cryptography;
using System.Text;

namespace AgNw.Board.Schematic.Drawing;

/// <summary>Identifiers of a drawing's items, made from their names, so that the same source gives the same file (UUID version 8, RFC 9562).</summary>
public static class Identifiers
{
    public static string Of(params string[] names)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names)))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
