using AgNw.Contract;
using AgNw.VirtualLab.Events;

namespace AgNw.EndToEnd.Tests.Recording;

/// <summary>A signal on the trigger line, which nothing follows, so that the board makes a record at each of its edges.</summary>
internal sealed class EdgeSource(int recordsPerSecond, long fromTick = TripCoreClock.Hertz) : ILabEventSource
{
    private bool _level;

    /// <summary>Edges made so far.</summary>
    public long Made { get; private set; }

    public long NextTick => fromTick + (Made * TripCoreClock.Hertz / recordsPerSecond);

    public void Fire(ILabEvents sink)
    {
        sink.SetInput(InputLine.SmuTrigger, _level = !_level);
        Made++;
    }
}
