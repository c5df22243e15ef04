namespace AgNw.Recording.Manifest;

/// <summary>
/// manifest.json: what a run is, what it was made with, and what proves it whole. Hexadecimal values are strings, times are ISO 8601 UTC.
/// Properties that are null are left out of the file.
/// </summary>
public sealed record RunManifest
{
    /// <summary>Version of this file's format that this program writes.</summary>
    public const int CurrentFormat = 1;

    public int Format { get; init; } = CurrentFormat;

    /// <summary>Name of the run: its folder's.</summary>
    public required string Run { get; init; }

    /// <summary>Host's UTC when recording began and ended.</summary>
    public DateTimeOffset? StartedUtc { get; init; }

    public DateTimeOffset? EndedUtc { get; init; }

    /// <summary>Who, what and where, as the operator gave it.</summary>
    public RunContext? Context { get; init; }

    public required SoftwareVersions Software { get; init; }

    public required BoardDescription Board { get; init; }

    /// <summary>Profiles applied in this run, in order.</summary>
    public IReadOnlyList<ProfileDescription> Profiles { get; init; } = [];

    /// <summary>Counts at both ends of the line, a boot at a time.</summary>
    public required IReadOnlyList<BootCounts> Boots { get; init; }

    public IReadOnlyList<ClockFitDescription> ClockFits { get; init; } = [];

    /// <summary>Every other file of the run, sorted by name.</summary>
    public required IReadOnlyList<FileDigest> Files { get; init; }

    /// <summary>What the recorder noticed.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What a reader must know about the figures, by subject: <c>calibration: uncalibrated</c>, <c>frontEnd: not yet simulated</c>.</summary>
    public required IReadOnlyDictionary<string, string> Statements { get; init; }
}
