using AgNw.Cli.Output;
using AgNw.Recording.Journal;
using AgNw.Recording.Manifest;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;
using AgNw.Timeline.Camera;
using AgNw.Timeline.Csv;
using AgNw.Timeline.FrameFiles;
using AgNw.Timeline.Reports;
using AgNw.Timeline.Runs;
using AgNw.Timeline.SmuFiles;

namespace AgNw.Cli.Merging;

/// <summary>
/// Merges a recorded run with files of readings and frames. The run's own timeline is made again and takes the former one's place when it is whole;
/// a file elsewhere is never overwritten.
/// </summary>
internal static class RunMerger
{
    public static MergeResult Merge(MergeRequest request)
    {
        try
        {
            return MergeFiles(request);
        }
        catch (CsvInputException exception) when (exception.AsksForColumns)
        {
            throw new UserException(exception.Message.TrimEnd('.'), "on this command line with --smu-columns current=NAME:UNIT or --frame-columns");
        }
    }

    private static MergeResult MergeFiles(MergeRequest request)
    {
        RunFolder run = RunFolder.Open(request.Run);
        string[] readingFiles = [.. (request.Readings is [] ? [run.ReadingsTable] : request.Readings).Select(static path => Existing(path, "--smu"))];
        IReadOnlyList<string> ownFrames = File.Exists(run.FramesTable) ? [run.FramesTable] : [];
        string[] frameFiles = [.. (request.Frames is [] ? ownFrames : request.Frames).Select(static path => Directory.Exists(path) ? path : Existing(path, "--frames"))];
        TimelineFiles files = request.Output is null ? TimelineFiles.Of(run) : New(TimelineFiles.Beside(request.Output));
        RunManifest? manifest = File.Exists(run.Manifest) ? ManifestFile.Read(run) : null;

        IEnumerable<ReadingRow>[] readings = [.. readingFiles.Select(path => ReadingList.Read(path, request.ReadingColumns))];
        IEnumerable<FrameRow>[] frames = [.. frameFiles.Select(path => FrameList.Read(path, request.FrameColumns))];
        RunTimeline timeline = RunTimeline.Build(new RunInputs
        {
            Events = JournalReader.ReadEvents(run.Journal),
            Readings = readings[0],
            Frames = frames.FirstOrDefault() ?? [],
            Intensities = frameFiles is [var camera, ..] ? () => FrameIntensities.Of(camera, request.FrameColumns) : null,
            Voltages = RunVoltages.Of(run),
            Camera = new CameraFitOptions
            {
                HostCoincidence = HostCoincidence.Of(run, frames.FirstOrDefault() ?? []),
                HostCoincidenceSigmaSeconds = HostCoincidence.SigmaSeconds,
                HostCoincidenceAligns = false,
            },
            FurtherReadings = readings[1..],
            FurtherFrames = frames.Length > 1 ? frames[1..] : [],
            SharedClocks = request.SharedClocks,
            DoseRatePerSquareNanometreSecond = request.DoseRate ?? manifest?.Context?.DoseRatePerSquareNanometreSecond,
        });
        RefuseUnplaced(timeline, readingFiles);

        using IDisposable alone = FileLock.Take(files.Readings, "another program merges this run");
        TimelineCounts counts = TimelineTables.Write(timeline, files);
        IReadOnlyList<ClockFitDescription> fits = ClockDescriptions.Of(timeline, timeline.Smus[0].Count > 0, timeline.Cameras[0].Count > 0);
        string? outdated = counts.Outdated;
        string? database = null;
        if (request.Output is null && manifest is not null)
        {
            RunManifest next = Next(manifest, request, fits);
            outdated ??= TakeAwayReport(run, manifest, next);
            database = IntoDatabase(run, next, readings, timeline);
        }

        return new MergeResult(
            Path.GetFullPath(files.Readings),
            Path.GetFullPath(files.Frames),
            Path.GetFullPath(files.Events),
            database,
            counts.Readings,
            counts.Frames,
            counts.Events,
            timeline.Log.Records,
            timeline.Smus.Sum(static smu => smu.Count),
            timeline.Cameras.Sum(static camera => camera.Count),
            timeline.Cameras.Sum(static camera => camera.Placed),
            counts.Doubtful,
            outdated,
            fits);
    }

    private static void RefuseUnplaced(RunTimeline timeline, string[] files)
    {
        for (int smu = 0; smu < files.Length; smu++)
        {
            if (timeline.Smus[smu] is { Count: > 0, IsPlaced: false } lost)
            {
                throw new UserException(
                    $"{files[smu]}: the clock of these readings cannot be related to the board's ({lost.Fit.Clock.Verdict.Reason})",
                    smu == 0 ? "give the readings of this run" : "give --shared-clocks if its stamps are of the first file's clock");
            }
        }
    }

    /// <summary>The manifest with what this merge found.</summary>
    private static RunManifest Next(RunManifest manifest, MergeRequest request, IReadOnlyList<ClockFitDescription> fits)
    {
        manifest = manifest with { ClockFits = [.. manifest.ClockFits.Where(known => fits.All(fit => fit.Source != known.Source)), .. fits] };
        if (request.DoseRate is { } rate)
        {
            manifest = manifest with { Context = (manifest.Context ?? new RunContext()) with { DoseRatePerSquareNanometreSecond = rate } };
        }

        return manifest;
    }

    /// <summary>A report shows clock fits and dose rate too: they may change where no row of the timeline does.</summary>
    private static string? TakeAwayReport(RunFolder run, RunManifest before, RunManifest next)
    {
        string report = run.In(ReportFile.Name);
        if (!File.Exists(report) || (before.Context == next.Context && before.ClockFits.SequenceEqual(next.ClockFits)))
        {
            return null;
        }

        File.Delete(report);
        return report;
    }

    /// <summary>The run's own timeline goes into its run.db, and both into its manifest.</summary>
    private static string IntoDatabase(RunFolder run, RunManifest manifest, IEnumerable<ReadingRow>[] readings, RunTimeline timeline)
    {
        RunDatabaseFiller.Fill(run, manifest, readings, [.. timeline.Cameras.Select(static camera => camera.Frames())]);
        // Last, and in one step: until then the manifest states other files than those that are there, and nobody reads these.
        ManifestFile.Replace(run, ManifestFile.Restated(run, manifest, [.. TimelineFiles.Of(run).All, run.Database, run.In(ReportFile.Name)]));
        return run.Database;
    }

    private static TimelineFiles New(TimelineFiles files) => files.All.FirstOrDefault(File.Exists) is { } there
        ? throw new UserException($"{there} exists and is never overwritten", "give --out another file")
        : files;

    private static string Existing(string path, string option) => File.Exists(path)
        ? path
        : throw new UserException($"{path} does not exist", $"name the file with {option}");
}
