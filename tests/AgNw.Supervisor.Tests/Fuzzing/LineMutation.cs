namespace AgNw.Supervisor.Tests.Fuzzing;

/// <summary>One damage to a line: a byte changed, lost or added, or a piece repeated.</summary>
/// <param name="Kind">0 changed, 1 lost, 2 added, 3 repeated</param>
/// <param name="Place">where, in thousandths of the line</param>
/// <param name="Value">the byte; of a repetition its length</param>
internal readonly record struct LineMutation(int Kind, int Place, int Value)
{
    private const int LongestPiece = 64;

    public byte[] Apply(byte[] line)
    {
        int at = line.Length * Place / 1001;
        if (line.Length == 0)
            return [(byte)Value];
        return Kind switch
        {
            0 => [.. line[..at], (byte)Value, .. line[(at + 1)..]],
            1 => [.. line[..at], .. line[(at + 1)..]],
            2 => [.. line[..at], (byte)Value, .. line[at..]],
            _ => [.. line, .. line[at..Math.Min(line.Length, at + (Value % LongestPiece))]],
        };
    }
}
