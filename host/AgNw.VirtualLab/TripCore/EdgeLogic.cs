using AgNw.Contract;
using AgNw.VirtualLab.TripCore.Lines;
using AgNw.VirtualLab.TripCore.Link;
using AgNw.VirtualLab.TripCore.Records;

namespace AgNw.VirtualLab.TripCore;

/// <summary>
/// Computes one edge of the trip core from the registers after the edge before and the pins (theory of operation). May be called for any
/// ascending edges as long as NextWake is never passed over; calling it for edges between changes nothing.
/// </summary>
internal sealed class EdgeLogic
{
    /// <summary>Edges computed after one at which something moved, so that every pipeline has come to rest.</summary>
    private const int RestEdges = 3;

    private const int ReclosedShift = 16;
    private const int HighHalf = 16;
    private const uint OutputsBit = 0x80000000;

    /// <summary>Stamps of levels date back by the two flip-flops.</summary>
    private const int SynchroniserTicks = 2;

    private readonly CoreUnits units;
    private readonly WriteQueue writes;
    private readonly DecisionUnit decision;
    private readonly CommandUnit commands;
    private long activeTo;
    private bool bypassEnds;
    private bool suspended;
    private bool lastQualified;
    private uint commandedBefore = SafeOutputs.Levels;

    public EdgeLogic(CoreUnits units, WriteQueue writes)
    {
        this.units = units;
        this.writes = writes;
        decision = new DecisionUnit(units);
        commands = new CommandUnit(units, decision, new CommandRules(units));
    }

    /// <summary>A configuration bit that flips at the next edge computed: fault injection.</summary>
    public (int Word, int Bit)? Flip { get; set; }

    /// <summary>Computes edge t; pins stand in the synchronisers.</summary>
    public void Compute(long t)
    {
        var edge = Before(t);
        units.Causes.Clock(t);
        units.State.Requests = 0;
        units.Window.Clock(t, edge.Live);
        units.Records.Begin(t);
        Sampled(ref edge);
        units.Bank.Clock(t);
        Count(edge);
        units.Drive.Clock(t);
        units.Blanking.Clock(
            t, Bit(edge.Inputs, InputLine.Strobe), Bit(edge.InputsBefore, InputLine.Strobe), edge.Live[Registers.BlankDelay]);
        var testSwitch = units.SelfTest.Clock(
            t, (edge.Effective & (1u << (int)Cause.Over)) != 0, (edge.Outputs & (1u << (int)OutputLine.SwitchReadback)) != 0);
        var hand = units.State.Hand;
        decision.Decide(ref edge);
        if (writes.TakeMoved(t))
        {
            units.Bank.Moves(t);
        }

        byte address;
        uint value;
        while (writes.TryTake(t, out address, out value))
        {
            commands.Write(ref edge, address, value);
        }

        if (writes.TryPeekCommand(t, out address, out value))
        {
            commands.Judge(edge, address, value);
        }

        Expire(ref edge);
        if (units.State.State == TripState.Selftest)
        {
            units.Drive.SelfTest(testSwitch);
        }

        var blanked = units.Blanking.Drive(units.State.State, hand, edge.Live.BlankIdle, Bit(edge.Inputs, InputLine.Strobe));
        units.Beam.Clock(t, blanked);
        Levels(edge);
        Link(edge);
        Finish(edge);
    }

    /// <summary>Next edge after now at which a register can change if no pin does.</summary>
    public long NextWake(long now)
    {
        if (activeTo > now || !units.Inputs.Settled || !units.Outputs.Settled)
        {
            return now + 1;
        }

        var state = units.State;
        var live = units.Bank.Live;
        var wake = Math.Min(units.Causes.NextWake(now), units.Bank.NextWake(now));
        wake = Math.Min(wake, Math.Min(units.InputLevels.NextWake, units.OutputLevels.NextWake));
        wake = Math.Min(wake, Math.Min(units.InputEdges.NextWake(now, live), units.OutputEdges.NextWake(now, live)));
        wake = Math.Min(wake, Math.Min(units.Heartbeat.NextWake, units.Drive.NextWake));
        wake = Math.Min(wake, Math.Min(units.Blanking.NextWake, units.Chop.NextWake));
        wake = Math.Min(wake, Math.Min(units.Samples.NextWake, units.VoltageFloor.NextWake(now, live)));
        wake = Math.Min(wake, Math.Min(units.Capture.NextWake, units.Records.NextWake(now)));
        wake = Math.Min(wake, Math.Min(state.BypassTimer.NextWake, state.SettleTimer.NextWake));
        wake = Math.Min(wake, writes.NextWake);
        wake = Math.Min(wake, units.Beam.NextWake(now, live.DoseBudget));

        if (state.Booted && state.LinkChanged)
        {
            wake = Math.Min(wake, CoalescingWindow.After(now, live));
        }

        return Math.Max(now + 1, wake);
    }

    private static bool Bit(uint levels, InputLine line) => (levels & (1u << (int)line)) != 0;

    private EdgeContext Before(long t) => new()
    {
        Tick = t,
        Live = units.Bank.Live,
        StateBefore = units.State.State,
        BootedBefore = units.State.Booted,
        Effective = units.Causes.EffectiveFor(t),
        Inputs = units.Inputs.S2,
        InputsBefore = units.Inputs.S3,
        Outputs = units.Outputs.S2,
    };

    /// <summary>The slow timers and counters, by what stood before the edge.</summary>
    private void Count(in EdgeContext edge)
    {
        var t = edge.Tick;
        units.Heartbeat.Clock(t, edge.Live[Registers.HeartbeatPeriod], units.Bank.BecameLive(t));
        units.Chop.Clock(t, edge.Live[Registers.ChopHoldoff]);
        units.Beam.Compare(t, edge.Live.DoseBudget);
        bypassEnds = units.State.BypassTimer.Clock(t, units.State.BypassTicks);
        if (units.State.SettleTimer.Clock(t, TripCoreTiming.DacSettle))
        {
            units.State.SettledAt = t;
        }
    }

    /// <summary>What the sample path changes at this edge: before any decision moves the state.</summary>
    private void Sampled(ref EdgeContext edge)
    {
        var t = edge.Tick;
        var events = units.Records.Events;
        if (units.Samples.ConductancePassed)
        {
            var sample = (t - TripCoreTiming.AdcDecision) / TripCoreTiming.AdcSamplePeriod;
            var ready = (sample * TripCoreTiming.AdcSamplePeriod) + TripCoreTiming.AdcReady;
            events.Add(
                RecordPlace.Conductance, RecordKind.Conductance, sample * TripCoreTiming.AdcSamplePeriod,
                (ushort)units.VoltageFloor.CurrentAt(ready) | ((uint)(ushort)units.VoltageFloor.VoltageAt(ready) << AdcFields.VoltageShift));
        }

        edge.Active |= units.Samples.Clock(t, edge.Live);
        if (units.Capture.Clock(t))
        {
            events.CaptureIsDue();
            edge.Active = true;
        }
    }

    /// <summary>Ends of BYPASS and of chop, where no trip and no command ended them at this edge.</summary>
    private void Expire(ref EdgeContext edge)
    {
        var t = edge.Tick;
        if (bypassEnds && units.State.State == TripState.Bypass && edge.StateBefore == TripState.Bypass)
        {
            decision.MoveTo(TripState.Disarmed, t, Registers.Bypass);
            units.Drive.Open(t, edge.Live.Int(Registers.CrowbarDelay));
            edge.Active = true;
        }

        if (units.Chop.HoldoffEnds && units.Chop.IsOpen)
        {
            units.Chop.End();
            units.Drive.Reclose(t, t);
            units.Samples.ChopReclosed(t);
            units.Records.Events.Add(RecordPlace.Chop, RecordKind.Chop, t, (byte)units.Chop.Retries | (1u << ReclosedShift));
            edge.ClearsDirect = true;
            edge.Active = true;
        }
    }

    private void Levels(in EdgeContext edge)
    {
        var t = edge.Tick;
        var window = units.Window;
        var deglitch = window.Lagging.LineDeglitch;
        var inputs = units.InputLevels.Clock(t, edge.Inputs, deglitch);
        var outputs = units.OutputLevels.Clock(t, edge.Outputs, deglitch);
        if (window.IsAfterCommit)
        {
            units.InputLevels.Restart();
            units.OutputLevels.Restart();
        }

        var mayFlush = units.Records.HalfEmpty;
        units.InputEdges.Clock(inputs, edge.BootedBefore, mayFlush, edge.Live, window);
        units.OutputEdges.Clock(outputs, edge.BootedBefore, mayFlush && !units.InputEdges.Flushes, edge.Live, window);
        var boots = units.State.Booted && !edge.BootedBefore;
        Record(t, units.InputEdges, units.InputLevels.Levels, 0, boots);
        Record(t, units.OutputEdges, units.OutputLevels.Levels, OutputsBit, boots);
    }

    private void Record(long t, Coalescer group, uint levels, uint outputsBit, bool boots)
    {
        var events = units.Records.Events;
        var outputs = outputsBit != 0;
        if (group.Flushes)
        {
            events.Add(
                outputs ? RecordPlace.CoalescedOutputs : RecordPlace.CoalescedInputs, RecordKind.Coalesced, t,
                group.Changed | ((uint)group.FlushedEdges << HighHalf) | outputsBit);
        }

        if (group.Flushes || group.Recorded != 0 || boots)
        {
            events.Add(
                outputs ? RecordPlace.Outputs : RecordPlace.Inputs, outputs ? RecordKind.Outputs : RecordKind.Inputs,
                t - SynchroniserTicks - units.Window.Lagging.LineDeglitch, levels | (group.Changed << HighHalf));
        }
    }

    private void Link(in EdgeContext edge)
    {
        var state = units.State;
        if (units.Window.IsBoundary && edge.BootedBefore && state.LinkChanged)
        {
            units.Records.Events.LinkIsDue();
            state.LinkChanged = false;
        }

        if (writes.TakeBad(edge.Tick))
        {
            state.LinkBad = Math.Min(state.LinkBad + 1, ushort.MaxValue);
            state.LinkChanged = true;
        }
    }

    private void Finish(in EdgeContext edge)
    {
        var t = edge.Tick;
        var replaced = !ReferenceEquals(edge.Live, units.Bank.Live);
        if (replaced)
        {
            units.Samples.ConfigurationChanges();
            units.VoltageFloor.ConfigurationChanges();
        }

        if (units.Bank.LinesReplaced)
        {
            units.Window.Commit(t);
        }

        if (units.Bank.BecameLive(t))
        {
            units.Causes.Restart();
        }

        if (Flip is { } flip)
        {
            Flip = null;
            units.Bank.FlipLiveBit(t, flip.Word, flip.Bit);
        }

        var commanded = units.Commanded;
        units.Outputs.Pin = (units.Outputs.Pin & ~(uint)SafeOutputs.CommandedMask) | commanded;
        var direct = units.Causes.ClockDirect(t, units.Inputs.Pin, edge.StateBefore, edge.ClearsDirect);
        var qualified = units.Causes.Qualification.Qualified;
        var suspendedNow = units.VoltageFloor.IsSuspended(t, units.Bank.Live);
        var moves = units.Records.Finish(t, edge.BootedBefore, StateByte()) || edge.Active || direct || commanded != commandedBefore
            || units.Causes.DirectOver.Moves || units.Causes.DirectUnder.Moves || suspendedNow != suspended
            || qualified != lastQualified || units.State.Requests != 0 || replaced || units.Bank.BecameLive(t)
            || units.Causes.EffectiveFor(t + 1) != edge.Effective;
        suspended = suspendedNow;
        lastQualified = qualified;
        commandedBefore = commanded;
        units.Inputs.Clock();
        units.Outputs.Clock();
        activeTo = moves ? t + RestEdges : activeTo;
    }

    private byte StateByte()
    {
        var state = units.State.State;
        return (byte)(((uint)state << RecordStateFields.StateShift)
            | ((uint)units.Bank.Live.Mode << RecordStateFields.ModeShift)
            | (state == TripState.Bypass ? RecordStateFields.BypassMask : 0)
            | (units.Chop.IsOpen ? RecordStateFields.ChopOpenMask : 0)
            | (units.Blanking.Blanked ? RecordStateFields.BlankedMask : 0));
    }
}
