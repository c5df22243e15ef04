namespace AgNw.Contract.Generator.Reading;

/// <summary>The bytes of a source file as the contract's CRC sees them: line ends LF, whatever the checkout made of them.</summary>
public static class SourceText
{
    public static uint Crc32OfLines(string path)
    {
        var crc = uint.MaxValue;
        var bytes = File.ReadAllBytes(path);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '\r' && i + 1 < bytes.Length && bytes[i + 1] == '\n')
                continue;
            crc ^= bytes[i];
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320u : 0u);   // CRC-32 of IEEE 802.3, reflected
        }

        return ~crc;
    }
}
