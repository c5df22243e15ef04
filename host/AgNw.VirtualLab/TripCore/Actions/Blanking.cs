using AgNw.Contract;
using AgNw.VirtualLab.TripCore.Configuration;

namespace AgNw.VirtualLab.TripCore.Actions;

/// <summary>The beam blank (theory of operation, section 4): safe states, the trip's policy, the hand and the idle policy, ORed.</summary>
internal sealed class Blanking
{
    private const uint HandByPolicy = 0;
    private const uint HandBlanked = 1;

    private bool trip;
    private const long FramesTick = TripCoreTiming.FramesRound;
    private readonly SlowTimer delay = new(TripCoreTiming.SlotBlank);
    private bool delayPending;
    private uint exposures;
    private long takenAt = -1;
    private int exposuresLeft;

    /// <summary>The output after the last edge computed.</summary>
    public bool Blanked { get; private set; } = true;

    public long NextWake => delay.NextWake;

    /// <summary>A trip or cause holds the beam blanked.</summary>
    public bool IsTripBlanked => trip;

    /// <summary>It is to be blanked after exposures or after a time.</summary>
    public bool IsPending => delayPending || exposuresLeft > 0;

    /// <summary>Exposures begun as FRAME_COUNT shows them after edge t: taken once a round, at most one a round; wraps.</summary>
    public uint FrameCount(long t) => t < takenAt ? exposures - 1 : exposures;

    /// <summary>STROBE's s2(t-1) and s2(t-2): counts exposures and ends pending ones. Before the edge's events.</summary>
    public void Clock(long t, bool strobe, bool strobeBefore, long delayTicks)
    {
        if (strobe && !strobeBefore && SlowTimer.After(t, FramesTick) is var taken && taken != takenAt)
        {
            exposures++;
            takenAt = taken;
        }

        if (!strobe && strobeBefore && exposuresLeft > 0 && --exposuresLeft == 0)
        {
            trip = true;
        }

        if (delay.Clock(t, delayTicks) && delayPending)
        {
            trip = true;
            delayPending = false;
        }
    }

    /// <summary>ARM, DISARM and ACKNOWLEDGE.</summary>
    public void Clear()
    {
        trip = false;
        delayPending = false;
        exposuresLeft = 0;
    }

    /// <summary>A blank or blank_now action at edge t.</summary>
    public void Act(long t, TripActions actions, LiveConfiguration configuration)
    {
        if ((actions & TripActions.Blank) != 0)
        {
            delay.Start(t);
        }

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
            case BlankPolicy.AfterTime:
                delayPending = true;
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
