using System.Text;

namespace AgNw.Supervisor.Tests.Fuzzing;

/// <summary>A line as the host might send it, without its line feed (none of its bytes is one). Printed so that it can be typed again.</summary>
internal sealed record FuzzLine(byte[] Bytes)
{
    public override string ToString()
    {
        var text = new StringBuilder("'");
        foreach (byte value in Bytes)
            text.Append(value is >= 32 and < 127 ? $"{(char)value}" : $"\\x{value:X2}");
        return text.Append('\'').ToString();
    }
}
