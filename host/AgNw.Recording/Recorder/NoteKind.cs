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

    /// <summary>The journal could not be written: the disk is full or fails. Nothing was acknowledged.</summary>
    WriteFailed,

    /// <summary>The journal can be written again.</summary>
    WriteResumed,

    /// <summary>The board did not answer, or not readably.</summary>
    LinkLost,

    /// <summary>The board answers again.</summary>
    LinkRestored,

    /// <summary>The source-measure unit was told to abort, and confirmed it.</summary>
    SmuAborted,

    /// <summary>The source-measure unit did not confirm that its output is off.</summary>
    SmuSilent,

    /// <summary>Recording was ended on purpose.</summary>
    Ended,
}
