namespace AgNw.Interlock.Sharing;

/// <summary>What a command of a shared board needs of the client that sends it.</summary>
internal enum SharedAccess
{
    /// <summary>Concerns the client alone (its error queue, its status); answered without the board.</summary>
    Own,

    /// <summary>Reads; everybody may.</summary>
    Read,

    /// <summary>Adds to the log and disturbs nobody: from this machine, or with the token.</summary>
    Annotate,

    /// <summary>Changes the board, or takes from it what another would miss: likewise, and nobody else may be in control.</summary>
    Control,
}
