using AgNw.Contract;
using AgNw.VirtualLab.TripCore;

namespace AgNw.VirtualLab.Board;

/// <summary>
/// The microcontroller's time: what the firmware executed since it was last asked takes its instructions' time, and the core's clock goes
/// on by it. Without a count a pass takes a fixed time at its end, and nothing in between.
/// </summary>
internal sealed class BoardProcessor(TripCoreModel core, VirtualBoardOptions options)
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    private long _counted;
    private long _remainder;
    private bool _isInPass;

    /// <summary>Runs a pass of the firmware.</summary>
    public void Run(Action pass)
    {
        _isInPass = true;
        Return();
        pass();
        Leave();
        _isInPass = false;
    }

    /// <summary>The firmware has called a device: the time that it took to come here passes.</summary>
    public void Leave()
    {
        if (!_isInPass || options.Instructions is not { } count)
        {
            return;
        }

        count.IsCounting = false;
        long scaled = ((count.Executed - _counted) * options.InstructionNanoseconds * TripCoreClock.Hertz) + _remainder;
        _remainder = scaled % NanosecondsPerSecond;
        core.AdvanceTo(core.Now + (scaled / NanosecondsPerSecond));
    }

    /// <summary>The device returns to the firmware.</summary>
    public void Return()
    {
        if (_isInPass && options.Instructions is { } count)
        {
            _counted = count.Executed;
            count.IsCounting = true;
        }
    }
}
