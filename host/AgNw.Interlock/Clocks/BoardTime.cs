using AgNw.Interlock.Events;

namespace AgNw.Interlock.Clocks;

/// <summary>Extends every stamp that the driver sees, on one count a boot.</summary>
internal sealed class BoardTime
{
    private TickExtender _extender = new();

    /// <summary>Identifier of the power-up; null until the board told it.</summary>
    public uint? Boot { get; private set; }

    /// <summary>The board says in which power-up it is; another one begins a new count.</summary>
    public void Enter(uint boot)
    {
        if (Boot == boot) return;
        Boot = boot;
        _extender = new TickExtender();
    }

    public long Extend(long ticks) => _extender.Extend(ticks);
}
