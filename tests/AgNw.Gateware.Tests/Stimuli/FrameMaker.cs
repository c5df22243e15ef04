using AgNw.Contract;
using AgNw.VirtualLab.TripCore.Link;

namespace AgNw.Gateware.Tests.Stimuli;

/// <summary>Good frames as stimuli, and the CRC of a configuration.</summary>
internal static class FrameMaker
{
    public static Frame Write(byte address, params uint[] words)
    {
        var buffer = new byte[SpiFrame.MaxBytes];
        var length = SpiFrame.Write(buffer, address, words, 0, words.Length);
        return Good(buffer, length, $"WRITE 0x{address:X2} {string.Join(' ', words.Select(word => $"0x{word:X}"))}");
    }

    public static Frame Read(byte address, int words)
    {
        var buffer = new byte[SpiFrame.MaxBytes];
        return Good(buffer, SpiFrame.Read(buffer, address, words), $"READ 0x{address:X2} x {words}");
    }

    public static Frame Log(uint from, int records)
    {
        var buffer = new byte[SpiFrame.MaxBytes];
        return Good(buffer, SpiFrame.Log(buffer, from, records), $"LOG {from} x {records}");
    }

    public static Frame Capture(uint from, int pairs)
    {
        var buffer = new byte[SpiFrame.MaxBytes];
        return Good(buffer, SpiFrame.Capture(buffer, from, pairs), $"CAPTURE {from} x {pairs}");
    }

    /// <summary>Writes all configuration words.</summary>
    public static IEnumerable<Stimulus> Stage(uint[] words)
    {
        for (var first = 0; first < words.Length; first += TripCoreSpi.MaxWords)
        {
            yield return Write((byte)(Registers.ConfigFirst + first), words[first..(first + TripCoreSpi.MaxWords)]);
        }
    }

    public static uint ConfigurationCrc(uint[] words)
    {
        var running = Crc32.Begin();
        foreach (var word in words)
        {
            running = Crc32.Update(running, word);
        }

        return Crc32.End(running);
    }

    private static Frame Good(byte[] buffer, int length, string text) => new(buffer[..length], length * 8, SpiTiming.Fastest, text);
}
