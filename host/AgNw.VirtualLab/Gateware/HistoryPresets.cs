using AgNw.Contract;
using AgNw.VirtualLab.TripCore;

namespace AgNw.VirtualLab.Gateware;

/// <summary>
/// Sets by name what the model holds from before a replay, but for samples: counters, slow timers, latched causes, the log's ends, what
/// registers show of past events. Each at a tick at which the Verilog neither reads nor writes it, in the last round before the model's Now.
/// </summary>
/// <param name="core">the model, at rest</param>
/// <param name="gateware">the replay; ticks since its reset</param>
/// <param name="reset">tick of the model at which that was; a multiple of the round</param>
internal sealed class HistoryPresets(TripCoreModel core, GatewareCore gateware, long reset)
{
    private const int Round = TripCoreTiming.SlowRound;

    /// <summary>A tick of the round at which no step of the slow counters is under way: after the last.</summary>
    private const int QuietTick = 61;

    /// <summary>Registers follow within so many ticks from what is set.</summary>
    private const long FollowTicks = 4;

    /// <summary>Before anything that would make a cause new which was latched long ago.</summary>
    private const long CausesTicks = 4 * Round;

    /// <summary>In the slow counters' memory: limits first, then a place for each step of the round, two ticks each.</summary>
    private const int StepsFirst = 0x80;
    private const int TicksPerStep = 2;
    private const int Half = 16;

    /// <summary>A timer takes two steps, beginning at tick 1 of them; it ends 4 ticks after the round that finds it run out.</summary>
    private const int StepsPerTimer = 2;
    private const int TimerTicks = TicksPerStep * StepsPerTimer;
    private const int TimerBegins = 1;

    private readonly CoreUnits _units = core.Units;

    public void Set()
    {
        var end = core.Now - reset;
        Causes(end - CausesTicks);
        Bookkeeping(end - FollowTicks);
        Detectors(end - FollowTicks);
        Lines(end - FollowTicks);
        SlowCounters(core.Now - ((core.Now - QuietTick) % Round));
    }

    private static uint Bit(bool value) => value ? 1u : 0;

    private void Bookkeeping(long tick)
    {
        var state = _units.State;
        Set(tick, "link_bad", state.LinkBad);
        Set(tick, "link_changed", Bit(state.LinkChanged));
        Set(tick, "refusal", state.Refusal);
        var trip = _units.Records.TripTickAt(core.Now);
        Set(tick, "trip_tick.low", (uint)trip);
        Set(tick, "trip_tick.high", (uint)(trip >> (2 * Half)));
        Set(tick, "encoder.head", _units.Records.Ring.Head);
        Set(tick, "encoder.tail", _units.Records.Ring.Tail);
        Set(tick, "losses.total", _units.Records.Lost);
        Set(tick, "registers.high", core.HeldHigh);
        Set(tick, "kernel.chopper.retries", _units.Chop.Retries);
        var measured = _units.SelfTest.Ticks <= ushort.MaxValue;
        Set(tick, "kernel.selftest.measured", Bit(measured));
        Set(tick, "kernel.selftest.count", measured ? _units.SelfTest.Ticks : 0);
    }

    private void Causes(long tick)
    {
        Set(tick, "kernel.decision.causes", _units.State.Causes);
        Set(tick, "kernel.decision.first", (uint)_units.State.FirstCause);
    }

    private void Detectors(long tick)
    {
        var causes = _units.Causes;
        Set(tick, "kernel.comparators.qualifier.qualified", Bit(causes.Qualification.Qualified));
        Set(tick, "kernel.comparators.sense_detector.held", Bit(causes.Sense.IsEffective));
        if (causes.Under.IsFull(core.Now))
        {
            Set(tick, "kernel.comparators.under_detector.none_left", 1);
        }
    }

    /// <summary>Edges of each line that the coalescing window has left; at rest nothing waits to be told.</summary>
    private void Lines(long tick)
    {
        foreach (var group in (ReadOnlySpan<string>)["input_group", "output_group"])
        {
            Set(tick, group + ".mask", 0);
            Set(tick, group + ".due", 0);
            Set(tick, group + ".edges", 0);
        }

        var live = _units.Bank.Live;
        for (var line = 0; line < InputLineNames.ByCode.Length; line++)
        {
            Set(tick, "input_group.left", (uint)_units.InputEdges.LeftAfter(core.Now, line, live, _units.Window), line);
        }

        // The group holds the commanded lines, then their read-backs.
        var place = 0;
        for (var line = 0; line < OutputLineNames.ByCode.Length; line++)
        {
            if (!string.IsNullOrEmpty(OutputLineNames.ByCode[line]))
            {
                Set(tick, "output_group.left", (uint)_units.OutputEdges.LeftAfter(core.Now, line, live, _units.Window), place++);
            }
        }
    }

    private void SlowCounters(long at)
    {
        var tick = at - reset;
        var beam = _units.Beam.Shown(at);
        Count(tick, TripCoreTiming.BeamRound, (ushort)beam, (ushort)(beam >> Half), (ushort)(beam >> (2 * Half)));
        var frames = _units.Blanking.FrameCount(at);
        Count(tick, TripCoreTiming.FramesRound, (ushort)frames, (ushort)(frames >> Half));
        Timer(at, TripCoreTiming.SlotHeartbeat, _units.Heartbeat.Timer);
        Timer(at, TripCoreTiming.SlotQualify, _units.Causes.Qualification.Timer);
    }

    /// <summary>Halves of a counter that a step of the round each keeps; what READ sees of them is renewed every round.</summary>
    private void Count(long tick, int tickOfRound, params ushort[] halves)
    {
        for (var half = 0; half < halves.Length; half++)
        {
            Set(tick, "slow.memory", halves[half], StepsFirst + (tickOfRound / TicksPerStep) - 1 + half);
        }
    }

    /// <summary>A running timer loses a round's ticks a round, and ends at the round at which less was left.</summary>
    private void Timer(long at, int slot, SlowTimer timer)
    {
        if (timer.EndsAt == Wake.Never)
        {
            return;
        }

        var next = SlowTimer.After(at, (TimerTicks * slot) + TimerBegins);
        var left = timer.EndsAt - TimerTicks - next;
        var place = StepsFirst + (StepsPerTimer * slot);
        Set(at - reset, "slow.memory", (ushort)left, place);
        Set(at - reset, "slow.memory", (ushort)(left >> Half), place + 1);
    }

    private void Set(long tick, string register, uint value, int place = 0) => gateware.Preset(tick, register, value, place);
}
