using AgNw.Contract;
using AgNw.VirtualLab.Events;

namespace AgNw.FirmwareProof.Tests.Throughput;

/// <summary>Two lines that toggle in turn, so that the board makes so many records a second for so many seconds.</summary>
/// <param name="perSecond">records a second</param>
/// <param name="seconds">for how long</param>
/// <param name="from">tick of the first</param>
internal sealed class EdgeTrain(int perSecond, int seconds, long from) : ILabEventSource
{
    private bool _strobe;
    private bool _trigger;

    public long Made { get; private set; }

    public long Total => (long)perSecond * seconds;

    public long LastTick => from + ((Total - 1) * TripCoreClock.Hertz / perSecond);

    public long NextTick => Made < Total ? from + (Made * TripCoreClock.Hertz / perSecond) : long.MaxValue;

    public void Fire(ILabEvents sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        if (Made++ % 2 == 0)
            sink.SetInput(InputLine.Strobe, _strobe = !_strobe);
        else
            sink.SetInput(InputLine.SmuTrigger, _trigger = !_trigger);
    }
}
