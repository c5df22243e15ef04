using AgNw.Interlock.Events;

namespace AgNw.Interlock.Clocks;

/// <summary>Extends the stamps that the driver sees, on one count a boot.</summary>
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

    /// <summary>Extends the stamp of a record, whose CRC was good.</summary>
    public long Extend(long ticks) => _extender.Extend(ticks);

    /// <summary>Extends a stamp that came as text: without a check of its own it must not move the count for others.</summary>
    public long Place(long ticks) => _extender.Place(ticks);
}
