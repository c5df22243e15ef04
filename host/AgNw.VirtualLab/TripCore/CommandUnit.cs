using AgNw.Contract;
using AgNw.VirtualLab.TripCore.Records;

namespace AgNw.VirtualLab.TripCore;

/// <summary>
/// Writes that take effect at an edge: staging of configuration words and commands with their rules (theory of operation, section 5).
/// A refused command changes nothing but REFUSAL and the log.
/// </summary>
internal sealed class CommandUnit(CoreUnits units, DecisionUnit decision)
{
    private const int RefusalShift = 8;

    /// <summary>From COMMIT to the edge at which the heartbeat's new period counts: its word is one of those copied one a tick.</summary>
    private const int PeriodCopied = Registers.HeartbeatPeriod - RegisterBlocks.ConfigurationFirst + 2;

    /// <summary>A word written to an address takes effect at the edge.</summary>
    public void Write(ref EdgeContext edge, byte address, uint value)
    {
        edge.Active = true;
        if (address >= RegisterBlocks.ConfigurationFirst)
        {
            units.Bank.Stage(edge.Tick, address - RegisterBlocks.ConfigurationFirst, value);
            return;
        }

        var refusal = edge.Tripped ? Bit(Refusal.WrongState) : Execute(ref edge, address, value);
        if (refusal != 0)
        {
            var word = (refusal << RefusalShift) | address;
            units.State.Refusal = word;
            units.Records.Holds.Set(HoldSlot.Refused, edge.Tick, word);
        }
        else if (address is not (Registers.Kick or Registers.LogRelease))
        {
            units.State.Refusal = 0;
        }
    }

    private static uint Bit(Refusal refusal) => 1u << (int)refusal;

    private static uint If(bool refused, Refusal refusal) => refused ? Bit(refusal) : 0;

    private static uint First(uint one, uint other) => one != 0 ? one : other;

    private uint Execute(ref EdgeContext edge, byte address, uint value) => address switch
    {
        Registers.BootId => Boot(edge, value),
        Registers.Kick => Kick(edge, value),
        Registers.Arm => Arm(ref edge, value),
        Registers.Disarm => Disarm(edge, value),
        Registers.Acknowledge => Acknowledge(ref edge, value),
        Registers.Trip => Trip(value),
        Registers.Bypass => Bypass(edge, value),
        Registers.Commit => Commit(ref edge, value),
        Registers.Selftest => SelfTest(edge, value),
        Registers.LogRelease => If(!units.Records.Ring.Release(value, units.Records.HeadBefore), Refusal.Sequence),
        Registers.Mark => Mark(edge, value),
        Registers.BeamClear => BeamClear(ref edge, value),
        Registers.BlankHand => BlankHand(value),
        Registers.CaptureFree => CaptureFree(edge, value),
        Registers.Inject => Inject(edge, value),
        _ => throw new InvalidOperationException($"Register 0x{address:X2} is not a command; the link unit must not pass it on."),
    };

    private uint Boot(in EdgeContext edge, uint value)
    {
        var refusal = First(If(units.State.Booted, Refusal.WrongState), If(value == 0, Refusal.BadValue));
        if (refusal == 0)
        {
            units.State.Booted = true;
            units.State.BootId = value;
            units.Records.Holds.Enabled = true;
            units.Records.Holds.Set(HoldSlot.Boot, edge.Tick, value);
        }

        return refusal;
    }

    private uint Kick(in EdgeContext edge, uint value)
    {
        if (value != Keys.Kick)
        {
            return Bit(Refusal.WrongKey);
        }

        units.Heartbeat.Reload(edge.Tick, edge.Live[Registers.HeartbeatPeriod]);
        return 0;
    }

    private uint Arm(ref EdgeContext edge, uint value)
    {
        var t = edge.Tick;
        var live = edge.Live;
        var refusal = ClosingRefusals(edge, CauseWatch.AlwaysWatched | live.Enable)
            | If(value != units.Bank.ConfigCrcBefore || value != units.Bank.CommittedCrc, Refusal.CrcMismatch)
            | If(live.Mode == TripMode.None, Refusal.NoMode)
            | If(live.IsEnabled(Cause.Dose) && units.Beam.At(t - 1) >= live.DoseBudget, Refusal.DoseSpent);
        if (refusal != 0)
        {
            return refusal;
        }

        Close(edge, TripState.Armed, Registers.Arm);
        units.Blanking.Clear();
        units.Chop.Arm();
        units.Samples.Arm(t);
        units.Capture.Restart(t);
        return 0;
    }

    private uint Bypass(in EdgeContext edge, uint value)
    {
        var refusal = ClosingRefusals(edge, CauseWatch.AlwaysWatched) | If(value == 0, Refusal.BadValue);
        if (refusal == 0)
        {
            Close(edge, TripState.Bypass, Registers.Bypass);
            units.State.BypassEnd = edge.Tick + value;
        }

        return refusal;
    }

    /// <summary>What ARM and BYPASS have in common.</summary>
    private uint ClosingRefusals(in EdgeContext edge, uint watched)
    {
        const uint Apart = (1u << (int)Cause.Heartbeat) | (1u << (int)Cause.Ext);
        return If(units.State.State != TripState.Disarmed, Refusal.WrongState)
            | If((edge.Inputs & (1u << (int)InputLine.LoopOpen)) != 0, Refusal.LoopOpen)
            | If(!units.Heartbeat.IsAlive(edge.Tick - 1), Refusal.NoHeartbeat)
            | If((edge.Effective & watched & ~Apart) != 0, Refusal.Effective)
            | If(!units.State.Booted, Refusal.NoBoot)
            | If((edge.Inputs & (1u << (int)InputLine.LastLine)) != 0, Refusal.LastLine)
            | If(units.State.SettledAt > edge.Tick - 1, Refusal.DacSettling);
    }

    private void Close(in EdgeContext edge, TripState state, byte address)
    {
        units.State.Causes = 0;
        units.State.FirstCause = 0;
        decision.MoveTo(state, edge.Tick, address);
        units.Drive.Close(edge.Tick, edge.Live.Int(Registers.CrowbarDelay));
    }

    private uint Disarm(in EdgeContext edge, uint value)
    {
        var state = units.State.State;
        var refusal = First(
            If(value != Keys.Disarm, Refusal.WrongKey),
            If(state is not (TripState.Armed or TripState.Bypass or TripState.Disarmed), Refusal.WrongState));
        if (refusal == 0 && state != TripState.Disarmed)
        {
            decision.MoveTo(TripState.Disarmed, edge.Tick, Registers.Disarm);
            units.Drive.Open(edge.Tick, edge.Live.Int(Registers.CrowbarDelay));
            units.Blanking.Clear();
        }

        return refusal;
    }

    private uint Acknowledge(ref EdgeContext edge, uint value)
    {
        var refusal = First(
            If(units.State.State != TripState.Tripped, Refusal.WrongState), If(value != units.State.FirstCause, Refusal.WrongCause));
        if (refusal != 0)
        {
            return refusal;
        }

        units.State.Causes = 0;
        units.State.FirstCause = 0;
        decision.MoveTo(TripState.Disarmed, edge.Tick, Registers.Acknowledge);
        units.Drive.Acknowledge();
        units.Blanking.Clear();
        edge.ClearsDirect = true;
        return 0;
    }

    private uint Trip(uint value)
    {
        var refusal = First(
            If(units.State.State is not (TripState.Armed or TripState.Bypass or TripState.Tripped), Refusal.WrongState),
            If(value is not ((uint)Cause.Manual or (uint)Cause.Host), Refusal.BadValue));
        if (refusal == 0)
        {
            units.State.Requests |= 1u << (int)value;
        }

        return refusal;
    }

    private uint Commit(ref EdgeContext edge, uint value)
    {
        var t = edge.Tick;
        var bank = units.Bank;
        var refusal = If(units.State.State != TripState.Disarmed, Refusal.WrongState)
            | If(value != bank.StagedCrcBefore, Refusal.CrcMismatch) | If(!bank.StagedIsWithinLimits(), Refusal.BadValue);
        if (refusal != 0)
        {
            return refusal;
        }

        bank.Commit(t, value);
        units.State.SettledAt = t + TripCoreTiming.DacSettle;
        if (units.Heartbeat.IsAlive(t - 1))
        {
            units.Heartbeat.Reload(t + PeriodCopied, bank.Live[Registers.HeartbeatPeriod]);
        }

        units.Records.Holds.Set(HoldSlot.Config, t, value);
        edge.Committed = true;
        return 0;
    }

    private uint SelfTest(in EdgeContext edge, uint value)
    {
        var state = units.State.State;
        var (to, fits) = value switch
        {
            Keys.SelftestBegin => (TripState.Selftest, state is TripState.Safe or TripState.Fault or TripState.Disarmed),
            Keys.SelftestPass => (TripState.Disarmed, state == TripState.Selftest),
            Keys.SelftestFail => (TripState.Fault, state == TripState.Selftest),
            _ => (state, false),
        };
        var known = value is Keys.SelftestBegin or Keys.SelftestPass or Keys.SelftestFail;
        var refusal = First(If(!known, Refusal.WrongKey), If(!fits, Refusal.WrongState));
        if (refusal == 0)
        {
            decision.MoveTo(to, edge.Tick, Registers.Selftest);
        }

        return refusal;
    }

    private uint Mark(in EdgeContext edge, uint value)
    {
        units.Records.Holds.Set(HoldSlot.Mark, edge.Tick, value);
        return 0;
    }

    private uint BeamClear(ref EdgeContext edge, uint value)
    {
        var refusal = First(
            If(value != Keys.BeamClear, Refusal.WrongKey),
            If(units.State.State is TripState.Armed or TripState.Bypass, Refusal.WrongState));
        edge.ClearsBeam |= refusal == 0;
        return refusal;
    }

    private uint BlankHand(uint value)
    {
        units.State.Hand = (value & BlankHandFields.HandMask) >> BlankHandFields.HandShift;
        return 0;
    }

    private uint CaptureFree(in EdgeContext edge, uint value)
    {
        if (value != Keys.CaptureFree)
        {
            return Bit(Refusal.WrongKey);
        }

        units.Capture.Restart(edge.Tick);
        return 0;
    }

    private uint Inject(in EdgeContext edge, uint value)
    {
        if (units.State.State != TripState.Selftest)
        {
            return Bit(Refusal.WrongState);
        }

        units.SelfTest.Write(edge.Tick, value, (edge.Outputs & (1u << (int)OutputLine.SwitchReadback)) != 0);
        return 0;
    }
}
