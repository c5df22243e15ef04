using AgNw.Contract;
using AgNw.VirtualLab.TripCore.Configuration;

namespace AgNw.VirtualLab.TripCore.Causes;

/// <summary>
/// Which conditions are effective for an edge, and the stamp of each (theory of operation, section 2). Owns the level detectors,
/// UNDER's qualification and the direct path.
/// </summary>
internal sealed class CauseSet(CoreUnits units)
{
    /// <summary>Stamps date back by the two flip-flops.</summary>
    private const int SynchroniserTicks = 2;

    private readonly LevelDetector over = new();
    private readonly LevelDetector under = new();
    private readonly SlowDetector ext = new(TripCoreTiming.SlotExt);
    private readonly SlowDetector sense = new(TripCoreTiming.SlotSense);
    private readonly SlowDetector readBack = new(TripCoreTiming.SlotReadback);
    private bool overFiltered;
    private bool underFiltered;

    public LevelDetector Over => over;

    public LevelDetector Under => under;

    public SlowDetector Ext => ext;

    public SlowDetector Sense => sense;

    public SlowDetector ReadBack => readBack;

    public Qualification Qualification { get; } = new();

    public DirectLatch DirectOver { get; } = new();

    public DirectLatch DirectUnder { get; } = new();

    public bool DirectIsOpen => DirectOver.Latched || DirectUnder.Latched;

    private bool qualifiedBefore;

    private LiveConfiguration Live => units.Bank.Live;

    /// <summary>Conditions effective for edge t, which is one after the edge last computed or, while nothing moves, any later one.</summary>
    public uint EffectiveFor(long t)
    {
        var state = units.State;
        var chopOpen = units.Chop.IsOpen;
        overFiltered = over.IsEffective(t, RawOver(), D(Registers.OverDeglitch));
        underFiltered = under.IsEffective(t, RawUnder(t), D(Registers.UnderDeglitch));
        var causes = Bit(Cause.Over, overFiltered || (!chopOpen && DirectOver.Synchronised))
            | Bit(Cause.Under, underFiltered || (!chopOpen && DirectUnder.Synchronised))
            | Bit(Cause.Drop, units.Samples.DropEffective)
            | Bit(Cause.Rate, units.Samples.RateEffective)
            | Bit(Cause.Ext, ext.IsEffective)
            | Bit(Cause.Heartbeat, !units.Heartbeat.Alive)
            | Bit(Cause.Dose, Live.IsEnabled(Cause.Dose) && units.Beam.Spent)
            | Bit(Cause.Readback, readBack.IsEffective)
            | Bit(Cause.Config, !units.Bank.ConfigIsGood)
            | Bit(Cause.Sense, sense.IsEffective);
        return causes | state.Requests;
    }

    /// <summary>Stamp of a cause that EffectiveFor just found effective for edge t.</summary>
    public long Stamp(Cause cause, long t) => cause switch
    {
        Cause.Over => Level(t, overFiltered ? D(Registers.OverDeglitch) : 0),
        Cause.Under => Level(t, underFiltered ? D(Registers.UnderDeglitch) : 0),
        Cause.Drop or Cause.Rate => (t - TripCoreTiming.AdcDecision) / TripCoreTiming.AdcSamplePeriod * TripCoreTiming.AdcSamplePeriod,
        _ => t - 1,
    };

    /// <summary>Computes the counters of edge t from what stood before it; before any other unit changes at that edge.</summary>
    public void Clock(long t)
    {
        var state = units.State;
        var armed = state.IsArmed;
        qualifiedBefore = Qualification.Qualified;
        var closed = (units.Outputs.S1 & (1u << (int)OutputLine.Switch)) != 0;
        over.Clock(t, RawOver(), D(Registers.OverDeglitch));
        under.Clock(t, RawUnder(t), D(Registers.UnderDeglitch));
        ext.Clock(t, RawExt(), Live[Registers.ExtDeglitch]);
        sense.Clock(t, RawSense(), Live[Registers.SenseDeglitch]);
        readBack.Clock(t, RawReadBack(), Live[Registers.ReadbackDeglitch]);
        Qualification.Clock(t, armed, closed && !units.Chop.IsOpen && !UnderBoth(units.Inputs.S2), Live[Registers.UnderQualify]);
    }

    /// <summary>Computes the direct path at edge t, after every other unit. Returns true if the line opens by it.</summary>
    public bool ClockDirect(long t, uint pins, TripState stateBefore, bool clear)
    {
        var live = Live;
        var state = units.State;
        var drop = clear || stateBefore is not (TripState.Armed or TripState.Tripped);
        var armed = state.IsArmed && !units.Chop.IsOpen;
        var overOpens = Opens(Cause.Over) || (live.Chop && live.Mode == TripMode.Rewire);
        var overOn = armed && live.DirectOver && live.IsEnabled(Cause.Over) && overOpens;
        var underOn = state.IsArmed && live.DirectUnder && live.IsEnabled(Cause.Under) && Opens(Cause.Under)
            && qualifiedBefore && !units.VoltageFloor.IsSuspended(t - 1, live);
        var opened = DirectOver.Clock((pins & (Mask(InputLine.OverPos) | Mask(InputLine.OverNeg))) != 0, drop, overOn);
        return opened | DirectUnder.Clock(UnderBoth(pins), drop, underOn);
    }

    /// <summary>New deglitch times: the counters of OVER and UNDER are 0 after this edge.</summary>
    public void Restart()
    {
        over.Restart();
        under.Restart();
    }

    public long NextWake(long now)
    {
        var wake = Math.Min(over.NextWake(now), under.NextWake(now));
        wake = Math.Min(wake, Math.Min(ext.NextWake, sense.NextWake));
        return Math.Min(wake, Math.Min(readBack.NextWake, Qualification.NextWake));
    }

    public static bool UnderBoth(uint inputs) => (inputs & Mask(InputLine.UnderPos)) != 0 && (inputs & Mask(InputLine.UnderNeg)) != 0;

    public static uint Mask(InputLine line) => 1u << (int)line;

    private static uint Bit(Cause cause, bool effective) => effective ? 1u << (int)cause : 0;

    private static long Level(long t, int deglitch) => t - SynchroniserTicks - deglitch;

    private int D(byte address) => Live.Int(address);

    private bool Opens(Cause cause) => (Live.Actions[(int)cause] & TripActions.Open) != 0;

    private bool Input(InputLine line) => (units.Inputs.S2 & Mask(line)) != 0;

    private bool RawOver() => !units.Chop.IsOpen && (Input(InputLine.OverPos) || Input(InputLine.OverNeg));

    private bool RawUnder(long t) => !units.Chop.IsOpen && Qualification.Qualified && UnderBoth(units.Inputs.S2)
        && !units.VoltageFloor.IsSuspended(t - 1, Live);

    private bool RawExt() => Input(InputLine.LoopOpen);

    private bool RawSense() => !units.Chop.IsOpen
        && ((Input(InputLine.OverPos) && Input(InputLine.UnderPos)) || (Input(InputLine.OverNeg) && Input(InputLine.UnderNeg)));

    private bool RawReadBack()
    {
        var lines = units.Outputs.S2;
        return ((lines ^ (lines >> SafeOutputs.ReadbackShift)) & SafeOutputs.CommandedMask) != 0 || Input(InputLine.LastLine);
    }
}
