using AgNw.Contract;
using AgNw.VirtualLab.TripCore.Records;

namespace AgNw.VirtualLab.TripCore;

/// <summary>
/// Writes that take effect at an edge: staging of configuration words, and commands once CommandRules has judged them a tick before
/// (theory of operation, section 5). A refused command changes nothing but REFUSAL and the log.
/// </summary>
internal sealed class CommandUnit(CoreUnits units, DecisionUnit decision, CommandRules rules)
{
    private const int RefusalShift = 8;

    private uint judged;

    /// <summary>A command takes effect at the edge after this one: what stood before this edge decides. A trip at either refuses most.</summary>
    public void Judge(in EdgeContext edge, byte address, uint value) =>
        judged = IsOverridden(edge, address) ? Refusals.Bit(Refusal.WrongState) : rules.Find(edge, address, value);

    /// <summary>A word written to an address takes effect at the edge.</summary>
    public void Write(ref EdgeContext edge, byte address, uint value)
    {
        edge.Active = true;
        if (address >= RegisterBlocks.ConfigurationFirst)
        {
            units.Bank.Stage(address - RegisterBlocks.ConfigurationFirst, value);
            return;
        }

        units.Records.Events.Command();
        var refusal = IsOverridden(edge, address) ? Refusals.Bit(Refusal.WrongState) : judged;
        if (refusal != 0)
        {
            var word = (refusal << RefusalShift) | address;
            units.State.Refusal = word;
            units.Records.Events.AddValue(RecordKind.Refused, edge.Tick, word);
        }
        else if (address is not (Registers.Kick or Registers.LogRelease))
        {
            units.State.Refusal = 0;
        }

        if (refusal == 0)
        {
            Execute(ref edge, address, value);
        }
    }

    private static bool IsOverridden(in EdgeContext edge, byte address) =>
        edge.Tripped && address is not (Registers.Kick or Registers.LogRelease or Registers.BlankHand);

    private void Execute(ref EdgeContext edge, byte address, uint value)
    {
        switch (address)
        {
            case Registers.BootId:
                Boot(edge, value);
                break;
            case Registers.Kick:
                units.Heartbeat.Kick(edge.Tick);
                break;
            case Registers.Arm:
                Arm(edge);
                break;
            case Registers.Disarm:
                Disarm(edge);
                break;
            case Registers.Acknowledge:
                Acknowledge(ref edge);
                break;
            case Registers.Trip:
                units.State.Requests |= 1u << (int)value;
                break;
            case Registers.Bypass:
                Close(edge, TripState.Bypass, Registers.Bypass);
                units.State.BypassTicks = value;
                units.State.BypassTimer.Start(edge.Tick);
                break;
            case Registers.Commit:
                Commit(edge, value);
                break;
            case Registers.Selftest:
                decision.MoveTo(
                    value switch { Keys.SelftestBegin => TripState.Selftest, Keys.SelftestPass => TripState.Disarmed, _ => TripState.Fault },
                    edge.Tick, Registers.Selftest);
                break;
            case Registers.LogRelease:
                units.Records.Ring.Release(value);
                break;
            case Registers.Mark:
                units.Records.Events.AddValue(RecordKind.Mark, edge.Tick, value);
                break;
            case Registers.BeamClear:
                units.Beam.Clear(edge.Tick);
                break;
            case Registers.BlankHand:
                units.State.Hand = (value & BlankHandFields.HandMask) >> BlankHandFields.HandShift;
                break;
            case Registers.CaptureFree:
                units.Capture.Restart(edge.Tick);
                units.Records.Events.CaptureRestarts();
                break;
            case Registers.Inject:
                units.SelfTest.Write(edge.Tick, value, (edge.Outputs & (1u << (int)OutputLine.SwitchReadback)) != 0);
                break;
            default:
                throw new InvalidOperationException($"Register 0x{address:X2} is not a command; the link unit must not pass it on.");
        }
    }

    private void Boot(in EdgeContext edge, uint value)
    {
        units.State.Booted = true;
        units.State.BootId = value;
        units.Records.Events.AddValue(RecordKind.Boot, edge.Tick, value);
    }

    private void Arm(in EdgeContext edge)
    {
        Close(edge, TripState.Armed, Registers.Arm);
        units.Blanking.Clear();
        units.Chop.Arm();
        units.Samples.Arm(edge.Tick);
        units.Capture.Restart(edge.Tick);
        units.Records.Events.CaptureRestarts();
    }

    private void Close(in EdgeContext edge, TripState state, byte address)
    {
        units.State.Causes = 0;
        units.State.FirstCause = 0;
        decision.MoveTo(state, edge.Tick, address);
        units.Drive.Close(edge.Tick, edge.Live.Int(Registers.CrowbarDelay));
    }

    private void Disarm(in EdgeContext edge)
    {
        if (units.State.State != TripState.Disarmed)
        {
            decision.MoveTo(TripState.Disarmed, edge.Tick, Registers.Disarm);
            units.Drive.Open(edge.Tick, edge.Live.Int(Registers.CrowbarDelay));
            units.Blanking.Clear();
        }
    }

    private void Acknowledge(ref EdgeContext edge)
    {
        units.State.Causes = 0;
        units.State.FirstCause = 0;
        decision.MoveTo(TripState.Disarmed, edge.Tick, Registers.Acknowledge);
        units.Drive.Acknowledge();
        units.Blanking.Clear();
        edge.ClearsDirect = true;
    }

    private void Commit(in EdgeContext edge, uint value)
    {
        var t = edge.Tick;
        units.Bank.Commit(t, value);
        units.State.SettledAt = Wake.Never;
        units.State.SettleTimer.Start(t);
        units.Records.Events.AddValue(RecordKind.Config, t, value);
    }
}
