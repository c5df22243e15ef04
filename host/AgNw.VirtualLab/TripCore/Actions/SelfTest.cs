using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Actions;

/// <summary>The self-test's injection, its latch on the switch and its measurement (theory of operation, section 4).</summary>
internal sealed class SelfTest
{
    private const uint NotMeasured = 0xFFFFFFFF;
    private const uint CurrentMask = InjectFields.CurrentPosMask | InjectFields.CurrentNegMask;
    private const uint InjectMask = CurrentMask | InjectFields.MuxMask | InjectFields.PermitMask;

    private const long LongestTicks = 0xFFFF;

    private bool latch;
    private long measuresFrom = -1;

    /// <summary>Register INJECT.</summary>
    public uint Inject { get; private set; }

    /// <summary>Register SELFTEST_TICKS.</summary>
    public uint Ticks { get; private set; } = NotMeasured;

    /// <summary>Computes edge t up to the command; returns the switch for a state that stays SELFTEST.</summary>
    /// <param name="overEffective">OVER is effective for t</param>
    /// <param name="switchReadsClosed">SWITCH_READBACK's s2(t-1)</param>
    public bool Clock(long t, bool overEffective, bool switchReadsClosed)
    {
        var tripped = latch || overEffective;
        var close = (Inject & InjectFields.PermitMask) != 0 && !tripped;
        latch = tripped && Inject != 0;
        if (measuresFrom >= 0 && t > measuresFrom && !switchReadsClosed)
        {
            Ticks = t - measuresFrom <= LongestTicks ? (uint)(t - measuresFrom) : NotMeasured;
            measuresFrom = -1;
        }

        return close;
    }

    /// <summary>INJECT is written at edge t.</summary>
    public void Write(long t, uint value, bool switchReadsClosed)
    {
        var before = Inject & CurrentMask;
        Inject = value & InjectMask;
        if (before == 0 && (Inject & CurrentMask) != 0)
        {
            Ticks = NotMeasured;
            measuresFrom = switchReadsClosed ? t : -1;
        }
    }

    /// <summary>The state leaves SELFTEST.</summary>
    public void Leave()
    {
        Inject = 0;
        latch = false;
        measuresFrom = -1;
    }
}
