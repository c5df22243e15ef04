namespace AgNw.Interlock.Protocol;

/// <summary>How far a reply has been read.</summary>
public enum ReplyState
{
    /// <summary>Nothing of it has arrived.</summary>
    Empty,

    /// <summary>Begun; more bytes are needed.</summary>
    Begun,

    /// <summary>Ended by its terminator and well formed.</summary>
    Complete,

    /// <summary>Not a reply: a block whose header or end is wrong, or more bytes than any reply has.</summary>
    Damaged,
}
