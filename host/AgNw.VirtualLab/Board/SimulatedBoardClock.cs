using AgNw.Contract;
using AgNw.Supervisor.Board;

namespace AgNw.VirtualLab.Board;

/// <summary>The microcontroller's clock in the lab: the simulation's time, in whole milliseconds.</summary>
internal sealed class SimulatedBoardClock(Func<long> nowTicks) : IBoardClock
{
    public const long TicksPerMillisecond = TripCoreClock.Hertz / 1000;

    public long NowMilliseconds => nowTicks() / TicksPerMillisecond;
}
