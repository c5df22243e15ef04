using System.Globalization;
using AgNw.Contract;
using AgNw.Interlock.Protocol;

namespace AgNw.Interlock.Sharing;

/// <summary>
/// What IEEE 488.2 gives each client for itself: error queue, standard event status register, its enables and the status byte. The status
/// byte has no summaries of STATus:OPERation and STATus:QUEStionable here: those registers are the board's and shared.
/// </summary>
internal sealed class ClientStatus
{
    private const int Capacity = 16;
    private const int ErrorAvailable = 0x04;
    private const int EventSummary = 0x20;
    private const int ServiceRequest = 0x40;
    private const int OperationComplete = 0x01;

    private readonly Queue<BoardError> _errors = new();
    private int _event;

    public int EventEnable { get; set; }

    public int ServiceEnable { get; set; }

    public int ErrorCount => _errors.Count;

    /// <summary>The status byte with its summary, IEEE 488.2, 11.2.</summary>
    public int StatusByte
    {
        get
        {
            int bits = (_errors.Count > 0 ? ErrorAvailable : 0) | ((_event & EventEnable) != 0 ? EventSummary : 0);
            return bits | ((bits & ServiceEnable & ~ServiceRequest) != 0 ? ServiceRequest : 0);
        }
    }

    /// <summary>Queues an error; a full queue says so in its last place.</summary>
    public void Add(BoardError error)
    {
        _event |= SharedErrors.EventBit(error.Number);
        if (_errors.Count < Capacity - 1) _errors.Enqueue(error);
        else if (_errors.Count < Capacity) _errors.Enqueue(SharedErrors.Of(ScpiErrors.QueueOverflow, string.Empty));
    }

    /// <summary>The oldest error as SYSTem:ERRor? answers it.</summary>
    public string TakeError()
    {
        BoardError error = _errors.TryDequeue(out BoardError? oldest) ? oldest : SharedErrors.Of(ScpiErrors.NoError, string.Empty);
        return string.Create(CultureInfo.InvariantCulture, $"{error.Number},\"{error.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }

    /// <summary>The standard event status register; reading clears it.</summary>
    public int TakeEvent()
    {
        int value = _event;
        _event = 0;
        return value;
    }

    public void SetOperationComplete() => _event |= OperationComplete;

    public void Clear()
    {
        _errors.Clear();
        _event = 0;
    }
}
