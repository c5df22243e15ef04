using AgNw.Contract;
using AgNw.VirtualLab.Events;

namespace AgNw.EndToEnd.Tests.Recording;

/// <summary>A signal that toggles the strobe and the trigger in turn, so that the board makes a record at each of its steps.</summary>
internal sealed class EdgeSource(int recordsPerSecond, long fromTick = TripCoreClock.Hertz) : ILabEventSource
{
    private bool _strobe;
    private bool _trigger;

    /// <summary>Edges made so far.</summary>
    public long Made { get; private set; }

    public long NextTick => fromTick + (Made * TripCoreClock.Hertz / recordsPerSecond);

    public void Fire(ILabEvents sink)
    {
        if (Made % 2 == 0) sink.SetInput(InputLine.Strobe, _strobe = !_strobe);
        else sink.SetInput(InputLine.SmuTrigger, _trigger = !_trigger);
        Made++;
    }
}
