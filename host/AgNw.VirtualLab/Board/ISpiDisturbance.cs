namespace AgNw.VirtualLab.Board;

/// <summary>What a bad link between microcontroller and trip core does to a frame. Deterministic for its seed.</summary>
public interface ISpiDisturbance
{
    /// <summary>Changes the bytes on their way to the core.</summary>
    void ToCore(Span<byte> sent);

    /// <summary>Changes the bytes that the microcontroller has received.</summary>
    void FromCore(Span<byte> received);
}
