using System.Globalization;
using System.Runtime.InteropServices;
using AgNw.Contract;
using AgNw.Interlock.Status;
using AgNw.Recording.Errors;
using AgNw.Recording.Manifest;
using AgNw.Recording.Runs;

namespace AgNw.Recording.Sessions;

/// <summary>
/// The manifest while a run is recorded: what is known from the start is on the disk from the start, so that a crash loses none of it.
/// Without <see cref="RunManifest.EndedUtc"/> it claims neither counts nor hashes.
/// </summary>
internal sealed class RunStatement
{
    private readonly RunFolder _run;

    private RunStatement(RunFolder run, RunManifest manifest)
    {
        _run = run;
        Manifest = manifest;
    }

    public RunManifest Manifest { get; private set; }

    /// <summary>Sequences of two boards in one journal could not be told apart: a run belongs to the board that it was begun with.</summary>
    /// <exception cref="RecordingException">the run is another board's; nothing was changed</exception>
    public static void RefuseAnotherBoard(RunFolder run, InterlockIdentity board)
    {
        if (!File.Exists(run.Manifest)) return;
        string begun = ManifestFile.Read(run).Board.Serial;
        if (begun == board.Serial) return;
        throw new RecordingException(
            $"{run.FullPath} is a run of the board with serial number {begun}, and the one connected has {board.Serial}; connect the first, or record into a run of its own.");
    }

    /// <summary>Writes the manifest of a run that begins, or reopens that of one that goes on.</summary>
    public static RunStatement Begin(RunFolder run, InterlockIdentity board, RunSessionOptions options)
    {
        RunManifest? before = File.Exists(run.Manifest) ? ManifestFile.Read(run) : null;
        var manifest = new RunManifest
        {
            Run = run.Name,
            StartedUtc = before?.StartedUtc ?? options.Clock.GetUtcNow(),
            Context = options.Context ?? before?.Context,
            Software = new SoftwareVersions(options.Program, RuntimeInformation.FrameworkDescription, ContractIdentity.OfThisProgram.ToString()),
            Board = BoardDescription.Of(board),
            Profiles = before?.Profiles ?? [],
            Configurations = before?.Configurations ?? new SortedDictionary<string, string>(StringComparer.Ordinal),
            Boots = [],
            Files = [],
            Statements = before?.Statements ?? new SortedDictionary<string, string>(StringComparer.Ordinal),
        };
        var statement = new RunStatement(run, manifest);
        ManifestFile.Replace(run, manifest);
        return statement;
    }

    public bool Knows(uint crc) => Manifest.Configurations.ContainsKey(Key(crc));

    /// <summary>Keeps the range of a configuration, which scales the currents of its records.</summary>
    public void Add(LiveConfiguration live)
    {
        if (Knows(live.Crc)) return;
        var known = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string crc, string range) in Manifest.Configurations) known[crc] = range;
        known[Key(live.Crc)] = RangeScales.RangeText[(int)live.Range];
        Manifest = Manifest with { Configurations = known };
        ManifestFile.Replace(_run, Manifest);
    }

    private static string Key(uint crc) => crc.ToString("X8", CultureInfo.InvariantCulture);
}
