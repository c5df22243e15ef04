using AgNw.Contract;
using AgNw.VirtualLab.TripCore.Causes;
using static AgNw.VirtualLab.TripCore.Refusals;

namespace AgNw.VirtualLab.TripCore;

/// <summary>What refuses a command, by what stood before an edge; changes nothing (theory of operation, section 5).</summary>
internal sealed class CommandRules(CoreUnits units)
{
    /// <summary>The log's head is a register's: it is as it stood so many edges before the one that judges.</summary>
    private const int HeadIsOlder = 2;

    private TripState State => units.State.State;

    /// <summary>Refusal bits; 0 if the command is good.</summary>
    public uint Find(in EdgeContext edge, byte address, uint value) => address switch
    {
        Registers.BootId => First(If(units.State.Booted, Refusal.WrongState), If(value == 0, Refusal.BadValue)),
        Registers.Kick => Key(value, Keys.Kick),
        Registers.Arm => Arm(edge, value),
        Registers.Disarm => First(
            Key(value, Keys.Disarm), If(State is not (TripState.Armed or TripState.Bypass or TripState.Disarmed), Refusal.WrongState)),
        Registers.Acknowledge => First(
            If(State != TripState.Tripped, Refusal.WrongState), If(value != units.State.FirstCause, Refusal.WrongCause)),
        Registers.Trip => First(
            If(State is not (TripState.Armed or TripState.Bypass or TripState.Tripped), Refusal.WrongState),
            If(value is not ((uint)Cause.Manual or (uint)Cause.Host), Refusal.BadValue)),
        Registers.Bypass => Closing(edge, CauseWatch.AlwaysWatched) | If(value == 0, Refusal.BadValue),
        Registers.Commit => If(State != TripState.Disarmed, Refusal.WrongState)
            | If(value != units.Bank.StagedCrcAt(edge.Tick - 1) || units.Bank.StagedIsStale, Refusal.CrcMismatch)
            | If(!units.Bank.StagedIsWithinLimits(), Refusal.BadValue),
        Registers.Selftest => SelfTest(value),
        Registers.LogRelease => If(!units.Records.Ring.CanRelease(value, units.Records.Ring.HeadAfter(edge.Tick - HeadIsOlder)), Refusal.Sequence),
        Registers.BeamClear => First(
            Key(value, Keys.BeamClear), If(State is TripState.Armed or TripState.Bypass, Refusal.WrongState)),
        Registers.CaptureFree => Key(value, Keys.CaptureFree),
        Registers.Inject => If(State != TripState.Selftest, Refusal.WrongState),
        _ => 0,
    };

    private static bool HasCause(in EdgeContext edge, Cause cause) => (edge.Effective & (1u << (int)cause)) != 0;

    private static uint Key(uint value, uint key) => If(value != key, Refusal.WrongKey);

    private uint Arm(in EdgeContext edge, uint value)
    {
        var live = edge.Live;
        return Closing(edge, CauseWatch.AlwaysWatched | live.Enable)
            | If(value != units.Bank.ConfigCrcAt(edge.Tick - 1) || HasCause(edge, Cause.Config), Refusal.CrcMismatch)
            | If(live.Mode == TripMode.None, Refusal.NoMode)
            | If(live.IsEnabled(Cause.Dose) && HasCause(edge, Cause.Dose), Refusal.DoseSpent);
    }

    /// <summary>What ARM and BYPASS have in common.</summary>
    private uint Closing(in EdgeContext edge, uint watched)
    {
        const uint Apart = (1u << (int)Cause.Heartbeat) | (1u << (int)Cause.Ext);
        return If(State != TripState.Disarmed, Refusal.WrongState)
            | If((edge.Inputs & CauseSet.Mask(InputLine.LoopOpen)) != 0, Refusal.LoopOpen)
            | If(HasCause(edge, Cause.Heartbeat), Refusal.NoHeartbeat)
            | If((edge.Effective & watched & ~Apart) != 0, Refusal.Effective)
            | If(!units.State.Booted, Refusal.NoBoot)
            | If((edge.Inputs & CauseSet.Mask(InputLine.LastLine)) != 0, Refusal.LastLine)
            | If(units.State.SettledAt > edge.Tick - 1, Refusal.DacSettling);
    }

    private uint SelfTest(uint value) => value switch
    {
        Keys.SelftestBegin => If(State is not (TripState.Safe or TripState.Fault or TripState.Disarmed), Refusal.WrongState),
        Keys.SelftestPass or Keys.SelftestFail => If(State != TripState.Selftest, Refusal.WrongState),
        _ => Bit(Refusal.WrongKey),
    };
}
