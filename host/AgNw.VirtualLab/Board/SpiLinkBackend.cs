using System.Device.Spi;
using AgNw.Contract;
using AgNw.DeviceApi;
using AgNw.VirtualLab.TripCore;
using AgNw.VirtualLab.TripCore.Link;

namespace AgNw.VirtualLab.Board;

/// <summary>
/// The SPI bus between microcontroller and trip core: one device, mode 0. Time passes while a frame is clocked.
/// The clock is the fastest that does not exceed what was asked for, in whole ticks a bit, as dividers have it.
/// A disturbance that throws is a bus driver that fails.
/// </summary>
internal sealed class SpiLinkBackend(TripCoreModel core, BoardProcessor processor, ISpiDisturbance? disturbance) : ISpiBackend
{
    private bool _open;

    public bool TryOpen(SpiConnectionSettings settings)
    {
        bool free = !_open;
        _open = true;
        return free;
    }

    public void Close(SpiConnectionSettings settings) => _open = false;

    public int MinimumClockHertz(int busId) => 100_000;

    public int MaximumClockHertz(int busId) => TripCoreSpi.MaxClockHertz;

    public void Transfer(SpiConnectionSettings settings, ReadOnlySpan<byte> write, Span<byte> read)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Mode != SpiMode.Mode0 || settings.ClockFrequency > TripCoreSpi.MaxClockHertz || settings.ClockFrequency <= 0)
        {
            throw new InvalidOperationException(
                $"The trip core wants SPI mode 0 at {TripCoreSpi.MaxClockHertz} Hz or less, not {settings.Mode} at {settings.ClockFrequency} Hz.");
        }

        processor.Leave();
        var timing = SpiTiming.FromClock(settings.ClockFrequency);
        if (disturbance is null)
        {
            core.Frame(write, read, timing);
        }
        else
        {
            byte[] sent = write.ToArray();
            disturbance.ToCore(sent);
            core.Frame(sent, read, timing);
            disturbance.FromCore(read);
        }

        processor.Return();
    }
}
