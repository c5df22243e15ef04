using AgNw.Interlock.Events;
using AgNw.Recording.Csv;
using AgNw.Recording.Errors;
using AgNw.Recording.Journal;
using AgNw.Recording.Manifest;
using AgNw.Recording.Recorder;
using AgNw.Recording.Runs;
using AgNw.Recording.Sessions;
using AgNw.Timeline.Utc;

namespace AgNw.Timeline.Runs;

/// <summary>
/// Ends a recorded run: decodes its events, makes its run.db, counts at both ends, and writes the manifest, last of all, since it holds the
/// hashes of the others. What is made from other files may be made again when the run is gone on with and ended once more.
/// </summary>
public static class RunFinisher
{
    /// <param name="run">its journal is closed</param>
    /// <param name="ending">from the session</param>
    /// <param name="statements">what a reader of the figures must know</param>
    /// <exception cref="RecordingException">the disk is full, or a file of the run is damaged: the journal is as it was, and the run can be ended again</exception>
    public static RunManifest Finish(RunFolder run, RunEnding ending, IReadOnlyDictionary<string, string> statements)
    {
        RunManifest manifest = ending.Manifest with
        {
            EndedUtc = ending.EndedUtc,
            Boots = JournalCounts.Of(run.Journal, ending.Log),
            ClockFits = BoardUtc.Fit(AppendedTableRows.Read(run.Clock, new ClockFormat())).Describe() is { } host ? [host] : [],
            Notes = NotesOf(run),
            Statements = statements,
        };
        WriteEvents(run, manifest);
        RunDatabaseFiller.Fill(run, manifest);
        manifest = manifest with { Files = FileDigest.OfFolder(run.FullPath, Path.GetFileName(run.Manifest)) };
        ManifestFile.Replace(run, manifest);
        return manifest;
    }

    private static void WriteEvents(RunFolder run, RunManifest manifest)
    {
        string unfinished = UnfinishedFile.Of(run.EventsTable);
        try
        {
            File.Delete(unfinished);
            using (var writer = new CsvFileWriter<InterlockEvent>(unfinished, new EventFormat(new EventDecoder(manifest.Scales()))))
            {
                foreach (InterlockEvent item in JournalReader.ReadEvents(run.Journal)) writer.Append(item);
            }

            File.Move(unfinished, run.EventsTable, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RecordingException($"{run.EventsTable} cannot be written ({exception.Message}); make room and end the run again.", exception);
        }
    }

    /// <summary>What somebody who reads the manifest has to know; the rest stands in notes.csv.</summary>
    private static string[] NotesOf(RunFolder run) =>
    [
        .. AppendedTableRows.Read(run.Notes, new NoteFormat())
            .Where(static note => note.Kind is not (NoteKind.Started or NoteKind.Ended))
            .Select(static note => $"{note.Kind}: {note.Text}"),
    ];
}
