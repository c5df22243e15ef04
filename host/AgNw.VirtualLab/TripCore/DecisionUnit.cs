using System.Numerics;
using AgNw.Contract;
using AgNw.VirtualLab.TripCore.Records;
using AgNw.VirtualLab.TripCore.Samples;

namespace AgNw.VirtualLab.TripCore;

/// <summary>Chop, trip or cause from what is newly effective (theory of operation, section 3).</summary>
internal sealed class DecisionUnit(CoreUnits units)
{
    private const int CausesShift = 4;
    private const int HighHalf = 16;
    private const uint OverBit = 1u << (int)Cause.Over;

    public static uint Watched(TripState state, uint enable) => state switch
    {
        TripState.Armed => CauseWatch.AlwaysWatched | (enable & (CauseWatch.ArmedWatched | CauseWatch.LineWatched)),
        TripState.Bypass => CauseWatch.AlwaysWatched | CauseWatch.LineWatched,
        TripState.Tripped => CauseWatch.AlwaysWatched,
        _ => 0u,
    };

    public void Decide(ref EdgeContext edge)
    {
        var state = units.State;
        var fresh = edge.Effective & Watched(edge.StateBefore, edge.Live.Enable) & ~state.Causes;
        if (fresh == 0)
        {
            return;
        }

        edge.Active = true;
        if (Chops(edge, fresh))
        {
            OpenChop(edge);
            fresh &= ~OverBit;
        }

        if (fresh == 0)
        {
            return;
        }

        var actions = ActionsOf(edge, fresh);
        if ((actions & TripActions.Latch) != 0 && edge.StateBefore is TripState.Armed or TripState.Bypass)
        {
            Trip(ref edge, fresh, actions);
        }
        else
        {
            Add(edge, fresh);
        }

        units.Blanking.Act(edge.Tick, actions, edge.Live);
    }

    /// <summary>Moves the state machine and records it.</summary>
    public void MoveTo(TripState to, long t, uint reason)
    {
        var from = units.State.State;
        if (from == to)
        {
            return;
        }

        units.State.State = to;
        units.Records.Events.Add(RecordPlace.State, RecordKind.State, t, (uint)to | (reason << HighHalf));
        if (from == TripState.Armed)
        {
            units.Chop.End();
            units.Samples.Disarm(units.Bank.Live);
        }

        if (from == TripState.Selftest)
        {
            units.SelfTest.Leave();
            units.Drive.SelfTest(close: false);
        }

        if (from == TripState.Bypass)
        {
            units.State.BypassTimer.Stop();
        }
    }

    private static TripActions ActionsOf(in EdgeContext edge, uint causes)
    {
        var actions = TripActions.None;
        for (; causes != 0; causes &= causes - 1)
        {
            actions |= edge.Live.Actions[BitOperations.TrailingZeroCount(causes)];
        }

        return actions;
    }

    private bool Chops(in EdgeContext edge, uint fresh) =>
        (fresh & OverBit) != 0 && edge.StateBefore == TripState.Armed && edge.Live.Mode == TripMode.Rewire && edge.Live.Chop
        && units.Chop.Retries < edge.Live[Registers.ChopRetries]
        && (ActionsOf(edge, fresh & ~OverBit) & TripActions.Latch) == 0;

    private void OpenChop(in EdgeContext edge)
    {
        units.Chop.Open(edge.Tick);
        units.Drive.OpenSwitch();
        units.Samples.ChopOpened();
        units.Records.Events.Add(RecordPlace.Chop, RecordKind.Chop, edge.Tick, (byte)units.Chop.Retries);
    }

    private void Trip(ref EdgeContext edge, uint fresh, TripActions actions)
    {
        var state = units.State;
        edge.Tripped = true;
        state.Causes |= fresh;
        state.FirstCause = BitOperations.TrailingZeroCount(fresh);
        var stamp = units.Causes.Stamp((Cause)state.FirstCause, edge.Tick);
        Record(RecordKind.Trip, edge.Tick, stamp, state.FirstCause, state.Causes);
        MoveTo(TripState.Tripped, edge.Tick, (uint)state.FirstCause);
        units.Drive.Trip(edge.Tick, actions, edge.Live.Int(Registers.CrowbarDelay));
        units.Capture.Trigger(edge.Tick);
    }

    private void Add(in EdgeContext edge, uint fresh)
    {
        var state = units.State;
        var first = BitOperations.TrailingZeroCount(fresh);
        if (state.Causes == 0)
        {
            state.FirstCause = first;
        }

        state.Causes |= fresh;
        Record(RecordKind.Cause, edge.Tick, units.Causes.Stamp((Cause)first, edge.Tick), first, fresh);
    }

    private void Record(RecordKind kind, long t, long stamp, int first, uint causes)
    {
        var current = (uint)(ushort)units.VoltageFloor.CurrentAt(t - 1);
        var voltage = (uint)(ushort)units.VoltageFloor.VoltageAt(t - 1);
        var events = units.Records.Events;
        events.Add(RecordPlace.Deciding, kind, stamp, (uint)first | (causes << CausesShift) | (current << HighHalf));
        events.Add(RecordPlace.Sample, RecordKind.Sample, VoltageFloor.SampleAt(t - 1) * TripCoreTiming.AdcSamplePeriod, current | (voltage << HighHalf));
    }
}
