namespace AgNw.Recording.Recorder;

/// <summary>Something that the recorder noticed, kept in the run.</summary>
/// <param name="Utc">host's clock when it was noticed</param>
/// <param name="Kind">what it is about</param>
/// <param name="Boot">power-up that it concerns</param>
/// <param name="Sequence">first sequence that it concerns</param>
/// <param name="Count">how many records</param>
/// <param name="Text">one line for a person</param>
public sealed record RecorderNote(DateTimeOffset Utc, NoteKind Kind, uint Boot, uint Sequence, long Count, string Text);
