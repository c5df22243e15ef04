using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
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
    private const string VirtualSerial = "VIRTUAL";

    public static RunManifest Build(RunFolder run, ExperimentOutcome outcome, RunTimeline? timeline)
    {
        InterlockIdentity identity = outcome.Identity;
        return new RunManifest
        {
            Run = run.Name,
            StartedUtc = outcome.StartedUtc,
            EndedUtc = outcome.EndedUtc,
            Software = new SoftwareVersions(
                $"agnw {Version}", RuntimeInformation.FrameworkDescription, ContractIdentity.OfThisProgram.ToString()),
            Board = new BoardDescription(
                identity.Maker, identity.Model, identity.Serial, identity.FirmwareVersion, identity.Contract.ToString(), IsVirtual(identity)),
            Profiles = [Describe(outcome.Profile)],
            Boots = JournalCounts.Of(run.Journal, outcome.Log),
            ClockFits = timeline is null ? [] : ClockDescriptions.Of(timeline, hasReadings: true, hasFrames: true),
            Files = FileDigest.OfFolder(run.FullPath, Path.GetFileName(run.Manifest)),
            Notes = timeline is null ? [] : NotesOf(timeline),
            Statements = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["calibration"] = "uncalibrated: nominal scales",
                ["frontEnd"] = FrontEndFigures.Statement,
                ["origin"] = IsVirtual(identity) ? "simulated: virtual board, specimen and instruments" : "measured",
            },
        };
    }

    private static string Version =>
        typeof(ManifestBuilder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    private static bool IsVirtual(InterlockIdentity identity) => identity.Serial == VirtualSerial;

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
            notes.Add($"{timeline.Log.Coalesced.Count} stretches in which edges were counted instead of recorded");
        }

        return notes;
    }
}
