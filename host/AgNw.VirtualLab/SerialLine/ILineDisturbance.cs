namespace AgNw.VirtualLab.SerialLine;

/// <summary>What a bad cable does to one byte: nothing, or it is lost, repeated or changed. Deterministic for its seed.</summary>
public interface ILineDisturbance
{
    /// <returns>the bytes that arrive in place of <paramref name="value"/>: none, one or more</returns>
    IReadOnlyList<byte> Pass(byte value);
}
