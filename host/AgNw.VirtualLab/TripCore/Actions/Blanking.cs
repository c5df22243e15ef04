using AgNw.Contract;
using AgNw.VirtualLab.TripCore.Configuration;

namespace AgNw.VirtualLab.TripCore.Actions;

/// <summary>The beam blank (theory of operation, section 4): safe states, the trip's policy, the hand and the idle policy, ORed.</summary>
internal sealed class Blanking
{
    private const uint HandByPolicy = 0;
    private const uint HandBlanked = 1;

    private bool trip;
    private long blankAt = Wake.Never;
    private int exposuresLeft;

    /// <summary>The output after the last edge computed.</summary>
    public bool Blanked { get; private set; } = true;

    /// <summary>Exposures begun since reset; wraps.</summary>
    public uint FrameCount { get; private set; }

    public long NextWake => blankAt;

    /// <summary>STROBE's s2(t-1) and s2(t-2): counts exposures and ends pending ones. Before the edge's events.</summary>
    public void Clock(long t, bool strobe, bool strobeBefore)
    {
        if (strobe && !strobeBefore)
        {
            FrameCount++;
        }

        if (!strobe && strobeBefore && exposuresLeft > 0 && --exposuresLeft == 0)
        {
            trip = true;
        }

        if (t >= blankAt)
        {
            trip = true;
            blankAt = Wake.Never;
        }
    }

    /// <summary>ARM, DISARM and ACKNOWLEDGE.</summary>
    public void Clear()
    {
        trip = false;
        blankAt = Wake.Never;
        exposuresLeft = 0;
    }

    /// <summary>A blank or blank_now action at edge t.</summary>
    public void Act(long t, TripActions actions, LiveConfiguration configuration)
    {
        if ((actions & TripActions.BlankNow) != 0)
        {
            trip = true;
        }

        if ((actions & TripActions.Blank) == 0)
        {
            return;
        }

        switch (configuration.BlankTrip)
        {
            case BlankPolicy.AtOnce:
                trip = true;
                break;
            case BlankPolicy.AfterExposures:
                exposuresLeft = configuration.Int(Registers.BlankFrames);
                break;
            case BlankPolicy.AfterTime when configuration[Registers.BlankDelay] == 0:
                trip = true;
                break;
            case BlankPolicy.AfterTime:
                blankAt = t + configuration[Registers.BlankDelay];
                break;
            default:
                break;
        }
    }

    /// <summary>The output after an edge: state after it, hand, idle policy and strobe as after the edge before.</summary>
    public bool Drive(TripState state, uint hand, IdleBlanking idle, bool strobe)
    {
        var byPolicy = idle == IdleBlanking.Blanked || (idle == IdleBlanking.Auto && !strobe);
        Blanked = state is TripState.Safe or TripState.Selftest or TripState.Fault || trip || hand == HandBlanked
            || (hand == HandByPolicy && byPolicy);
        return Blanked;
    }
}
