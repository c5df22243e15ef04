using AgNw.Contract;

namespace AgNw.Timeline.Board;

/// <summary>
/// The state over time. Changes come from STATE and OUTPUTS records, which are stamped with the edge itself; the state byte of other
/// records may belong to a later edge than their stamp and is used for the first entry only.
/// </summary>
internal sealed class StateCollector
{
    private bool _known;

    public List<StateChange> States { get; } = [];

    public void Add(in BoardEvent item)
    {
        var mode = (TripMode)((item.State & RecordStateFields.ModeMask) >> RecordStateFields.ModeShift);
        if (!_known)
        {
            _known = true;
            States.Add(new StateChange(item.Tick, item.InterlockState, mode, item.Blanked));
        }

        StateChange next = States[^1];
        if (item.Kind == RecordKind.State)
            next = next with { State = (TripState)(byte)item.Value, Mode = mode };
        else if (item.Kind == RecordKind.Outputs)
            next = next with { Blanked = item.Level((int)OutputLine.Blank) };
        if (next == States[^1])
            return;
        next = next with { Tick = item.Tick };
        if (States[^1].Tick == item.Tick && States.Count > 1)
            States[^1] = next;
        else
            States.Add(next);
    }
}
