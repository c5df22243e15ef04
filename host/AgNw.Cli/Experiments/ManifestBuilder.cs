using System.Globalization;
using System.Runtime.InteropServices;
using AgNw.Cli.Output;
using AgNw.Contract;
using AgNw.Interlock.Profiles;
using AgNw.Interlock.Status;
using AgNw.Recording.Manifest;
using AgNw.Recording.Runs;
using AgNw.Timeline.Runs;

namespace AgNw.Cli.Experiments;

/// <summary>Puts a run's manifest together; the last file of a run to be written, since it holds the hashes of the others.</summary>
internal static class ManifestBuilder
{
    /// <summary>Makes run.db of the tables that are there, and then the manifest.</summary>
    public static RunManifest Write(RunFolder run, ExperimentOutcome outcome, RunTimeline? timeline)
    {
        RunManifest manifest = Build(run, outcome, timeline);
        RunDatabaseFiller.Fill(run, manifest);
        manifest = manifest with { Files = FileDigest.OfFolder(run.FullPath, Path.GetFileName(run.Manifest)) };
        ManifestFile.Write(run, manifest);
        return manifest;
    }

    private static RunManifest Build(RunFolder run, ExperimentOutcome outcome, RunTimeline? timeline)
    {
        InterlockIdentity identity = outcome.Identity;
        return new RunManifest
        {
            Run = run.Name,
            StartedUtc = outcome.StartedUtc,
            EndedUtc = outcome.EndedUtc,
            Context = timeline?.DoseRatePerSquareNanometreSecond is { } rate ? new RunContext { DoseRatePerSquareNanometreSecond = rate } : null,
            Software = new SoftwareVersions(
                ProgramVersion.Text, RuntimeInformation.FrameworkDescription, ContractIdentity.OfThisProgram.ToString()),
            Board = BoardDescription.Of(identity),
            Profiles = [Describe(outcome.Profile)],
            Boots = JournalCounts.Of(run.Journal, outcome.Log),
            ClockFits = timeline is null ? [] : ClockDescriptions.Of(timeline, hasReadings: true, hasFrames: true),
            Files = [],
            Notes = timeline is null ? [] : NotesOf(timeline),
            Statements = RunStatements.Of(BoardDescription.Of(identity), outcome.StartedUtc),
        };
    }

    private static ProfileDescription Describe(AppliedProfile applied) => new(
        applied.Profile.Name,
        applied.Profile.Hash,
        applied.Crc.ToString("X8", CultureInfo.InvariantCulture),
        RangeScales.RangeText[(int)applied.Profile.Scales.Range],
        applied.Profile.CanonicalText,
        applied.Settings.ToDictionary(setting => setting.Setting.Path, setting => setting.InEffect));

    private static List<string> NotesOf(RunTimeline timeline)
    {
        List<string> notes = [];
        if (timeline.Log.RecordsLost > 0)
        {
            notes.Add($"{timeline.Log.RecordsLost} records found no room in the board's log");
        }

        if (timeline.Log.Coalesced.Count > 0)
        {
            notes.Add($"{timeline.Log.Coalesced.Count} {(timeline.Log.Coalesced.Count == 1 ? "stretch" : "stretches")} in which edges were counted instead of recorded");
        }

        return notes;
    }
}
