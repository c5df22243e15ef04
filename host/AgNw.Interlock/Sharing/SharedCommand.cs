using AgNw.Contract;

namespace AgNw.Interlock.Sharing;

/// <summary>One command of a client's line.</summary>
/// <param name="Header">which</param>
/// <param name="IsQuery">with question mark</param>
/// <param name="Parameters">as they were written, without surrounding blanks</param>
internal sealed record SharedCommand(SharedHeader Header, bool IsQuery, string Parameters)
{
    /// <summary>What is forwarded: the header that was understood, not the one that was sent, so that the board cannot understand another.</summary>
    public string Text => $"{Header.Full}{(IsQuery ? "?" : string.Empty)}{(Parameters.Length > 0 ? " " : string.Empty)}{Parameters}";

    /// <summary>It takes as long as a self-test.</summary>
    public bool IsSlow => Header.Command == ScpiCommand.SelfTest;

    /// <summary>Sent twice it is the same as once.</summary>
    public bool IsRepeatable => Header.Command is not (ScpiCommand.Arm or ScpiCommand.Acknowledge or ScpiCommand.Bypass or ScpiCommand.Mark or ScpiCommand.SelfTest);

    public SharedAccess Access => Header.Command switch
    {
        ScpiCommand.ClearStatus or ScpiCommand.EventEnable or ScpiCommand.EventStatus or ScpiCommand.OperationComplete or ScpiCommand.ServiceEnable
            or ScpiCommand.StatusByte or ScpiCommand.Wait or ScpiCommand.ErrorNext or ScpiCommand.ErrorCount => SharedAccess.Own,
        // The server records and acknowledges; what a client acknowledges releases nothing.
        ScpiCommand.LogState or ScpiCommand.LogData or ScpiCommand.LogAcknowledge => SharedAccess.Own,
        ServerCommand.LockOwner or ServerCommand.LockRelease or ServerCommand.LockRequest or ServerCommand.LockToken => SharedAccess.Own,
        ScpiCommand.Mark or ServerCommand.MarkLabel => SharedAccess.Annotate,
        // A question, but the board stands still for it; and questions whose answer is gone once it was read.
        ScpiCommand.SelfTest or ScpiCommand.OperationEvent or ScpiCommand.QuestionableEvent => SharedAccess.Control,
        _ => IsQuery ? SharedAccess.Read : SharedAccess.Control,
    };
}
