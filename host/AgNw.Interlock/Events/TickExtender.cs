using AgNw.Contract;

namespace AgNw.Interlock.Events;

/// <summary>
/// Extends 48-bit ticks beyond their wrap (67.9 days): each stamp is taken to lie within half a period of the one before it, so stamps may
/// run back a little, as records dated back by a deglitch do. One extender serves one boot; a gap of 33 days or more without any stamp is
/// beyond it.
/// </summary>
public sealed class TickExtender
{
    private const long Period = 1L << TripCoreClock.TimeBits;
    private long _last;

    /// <summary>Continues after an extended stamp of the same boot.</summary>
    public TickExtender(long last = 0) => _last = last;

    /// <param name="ticks">48-bit stamp</param>
    /// <returns>the same moment in ticks since the counter's start; never negative</returns>
    public long Extend(long ticks)
    {
        long extended = Place(ticks);
        _last = Math.Max(_last, extended);
        return extended;
    }

    /// <summary>As <see cref="Extend"/>, but the next stamp is not measured against this one.</summary>
    public long Place(long ticks)
    {
        long difference = (ticks - _last) & (Period - 1);
        long forward = _last + difference;
        return difference < Period / 2 || forward < Period ? forward : forward - Period;
    }
}
