using AgNw.Recording.Recorder;

namespace AgNw.Cli.Recording;

/// <summary>
/// What is noticed while a run is recorded goes to standard error at once, a line each, and into the run; but for what ends the recording and so
/// is its error.
/// </summary>
internal static class RecorderWarnings
{
    public static void Say(RecorderNote note)
    {
        if (note.Kind is not (NoteKind.Started or NoteKind.Ended or NoteKind.WriteFailed)) Console.Error.WriteLine($"agnw: {note.Kind}: {note.Text}");
    }
}
