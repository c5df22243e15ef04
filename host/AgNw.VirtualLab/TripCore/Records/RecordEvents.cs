using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Records;

/// <summary>
/// Collects the records of an edge while it is computed (theory of operation, section 6): what happens, and what is told when nothing
/// else is in the way (LINK, CAPTURE, LOSS). Those have no value yet: the encoder reads it.
/// </summary>
internal sealed class RecordEvents
{
    private RecordEntry? entry;
    private bool commanded;
    private bool linkDue;
    private bool linkNew;
    private bool captureDue;
    private bool captureNew;
    private bool captureRestarted;
    private bool lossOut;

    /// <summary>False before BOOT: nothing is recorded and nothing is lost.</summary>
    public bool Enabled { get; private set; }

    /// <summary>The register for the value of BOOT, CONFIG or MARK is taken, as before this edge.</summary>
    public bool ValueHeldBefore { get; private set; }

    /// <summary>... and after it.</summary>
    public bool ValueHeld { get; private set; }

    /// <summary>Something waits for an edge at which it can be told, or was collected.</summary>
    public bool Moves { get; private set; }

    public void Begin() => ValueHeldBefore = ValueHeld;

    public void Add(RecordPlace place, RecordKind kind, long stamp, uint value)
    {
        if (Enabled)
        {
            entry ??= new RecordEntry();
            entry.Add(place, new RawRecord(kind, 0, stamp, value));
        }
    }

    /// <summary>A command's word takes effect at this edge: nothing is told at it.</summary>
    public void Command() => commanded = true;

    /// <summary>BOOT, CONFIG, MARK or REFUSED: one value at a time waits for the encoder.</summary>
    public void AddValue(RecordKind kind, long t, uint value)
    {
        Enabled |= kind == RecordKind.Boot;
        Add(RecordPlace.Command, kind, t, value);
        if (entry is null)
        {
            return;
        }

        entry.HoldsValue = !ValueHeldBefore;
        entry.ValueClashed = ValueHeldBefore;
        ValueHeld |= !ValueHeldBefore;
    }

    /// <summary>The value has been encoded, or its entry was lost.</summary>
    public void ValueDone() => ValueHeld = false;

    public void LinkIsDue() => linkNew = Enabled;

    public void CaptureIsDue() => captureNew = Enabled;

    public void CaptureRestarts() => captureRestarted = true;

    public void LossDone() => lossOut = false;

    /// <summary>Ends edge t.</summary>
    /// <param name="t">the edge</param>
    /// <param name="booted">before it</param>
    /// <param name="halfEmpty">the front was not more than half full before it</param>
    /// <param name="loss">there is a loss to tell, and room for telling it</param>
    /// <param name="lossWasOut">a LOSS was on its way before it</param>
    /// <param name="state">state byte after it</param>
    /// <returns>the edge's records; null if there are none</returns>
    public RecordEntry? Finish(long t, bool booted, bool halfEmpty, bool loss, bool lossWasOut, byte state)
    {
        var mayTell = booted && halfEmpty && !commanded;
        if (mayTell)
        {
            if (linkDue)
            {
                Add(RecordPlace.Command, RecordKind.Link, t, 0);
            }
            else if (captureDue)
            {
                Add(RecordPlace.Command, RecordKind.Capture, t, 0);
                captureDue = false;
            }
            else if (loss && !lossWasOut)
            {
                Add(RecordPlace.Command, RecordKind.Loss, t, 0);
                lossOut = true;
            }

            linkDue = false;
        }

        linkDue |= linkNew;
        captureDue = (captureDue || captureNew) && !captureRestarted;
        linkNew = captureNew = captureRestarted = commanded = false;
        var made = entry;
        entry = null;
        Moves = made is not null || linkDue || captureDue || (loss && !lossOut);
        if (made is not null)
        {
            made.State = state;
        }

        return made;
    }

    public bool LossOut => lossOut;
}
