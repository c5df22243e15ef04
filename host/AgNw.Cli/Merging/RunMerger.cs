using AgNw.Cli.Output;
using AgNw.Recording.Journal;
using AgNw.Recording.Manifest;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Csv;
using AgNw.Timeline.FrameFiles;
using AgNw.Timeline.Runs;
using AgNw.Timeline.SmuFiles;

namespace AgNw.Cli.Merging;

/// <summary>Merges a recorded run with tables of readings and frames. Everything is read and checked before the timeline is begun.</summary>
internal static class RunMerger
{
    public static MergeResult Merge(MergeRequest request)
    {
        RunFolder run = RunFolder.Open(request.Run);
        string readingsFile = Existing(request.Readings ?? run.ReadingsTable, "--smu");
        string? framesFile = request.Frames ?? (File.Exists(run.FramesTable) ? run.FramesTable : null);
        string output = request.Output ?? run.Timeline;
        if (File.Exists(output))
        {
            throw new UserException($"{output} exists and is never overwritten", "give --out another file");
        }

        ReadingRow[] readings = [.. ReadingList.Read(readingsFile, new SmuCsvFormat())];
        FrameRow[] frames = framesFile is null ? [] : [.. FrameList.Read(Directory.Exists(framesFile) ? framesFile : Existing(framesFile, "--frames"), new FrameCsvFormat())];
        RunTimeline timeline = RunTimeline.Build(
            new RunInputs { Events = JournalReader.ReadEvents(run.Journal), Readings = readings, Frames = frames });
        if (readings.Length > 0 && timeline.Smu.Clock.Verdict.Kind == VerdictKind.None)
        {
            throw new UserException(
                $"{readingsFile}: the clock of these readings cannot be related to the board's ({timeline.Smu.Clock.Verdict.Reason})",
                "give the readings of this run");
        }

        // Sources that contradict each other show themselves as the rows come: once without a file, so that none is begun in vain.
        _ = timeline.Rows().Count();
        (long rows, long doubtful) = TimelineTables.WriteTimeline(timeline, output);
        IReadOnlyList<ClockFitDescription> fits = ClockDescriptions.Of(timeline, readings.Length > 0, frames.Length > 0);
        string? database = output == run.Timeline ? IntoDatabase(run, fits, readings, timeline.Frames()) : null;
        return new MergeResult(
            Path.GetFullPath(output),
            database,
            rows,
            timeline.Log.Records,
            readings.Length,
            frames.Length,
            timeline.Camera.Frames.Count(static frame => frame.StartTick is not null),
            doubtful,
            fits);
    }

    /// <summary>The run's own timeline goes into its run.db, and both into its manifest.</summary>
    /// <returns>run.db; null for a run without a manifest, which is none of this program's recording</returns>
    private static string? IntoDatabase(RunFolder run, IReadOnlyList<ClockFitDescription> fits, IEnumerable<ReadingRow> readings, IEnumerable<FrameRow> frames)
    {
        if (!File.Exists(run.Manifest))
        {
            return null;
        }

        RunManifest manifest = ManifestFile.Read(run);
        manifest = manifest with { ClockFits = [.. manifest.ClockFits.Where(known => fits.All(fit => fit.Source != known.Source)), .. fits] };
        RunDatabaseFiller.Fill(run, manifest, readings, frames);
        ManifestFile.Replace(run, manifest);
        ManifestFile.Restate(run, run.Timeline, run.Database);
        return run.Database;
    }

    private static string Existing(string path, string option) => File.Exists(path)
        ? path
        : throw new UserException($"{path} does not exist", $"name the file with {option}");
}
