namespace AgNw.Recording.Recorder;

/// <summary>What a note of the recorder is about.</summary>
public enum NoteKind
{
    /// <summary>Recording began in a new run.</summary>
    Started,

    /// <summary>Recording went on in a run that was interrupted.</summary>
    Resumed,

    /// <summary>The journal's torn tail was cut off.</summary>
    TornTail,

    /// <summary>Records are missing between two in the journal.</summary>
    Gap,

    /// <summary>A record came again and was not written again.</summary>
    Duplicate,

    /// <summary>The board restarted: another boot identifier.</summary>
    Reboot,

    /// <summary>A record's own CRC or sequence does not fit, read after read; it stands in the journal as it came.</summary>
    BadRecord,

    /// <summary>The board itself says that records found no room.</summary>
    Loss,
}
