using System.Globalization;
using AgNw.Contract;
using AgNw.Interlock.Scales;

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

    /// <summary>Host's UTC when recording began and ended; without an end the run is being recorded, or was interrupted.</summary>
    public DateTimeOffset? StartedUtc { get; init; }

    public DateTimeOffset? EndedUtc { get; init; }

    /// <summary>Who, what and where, as the operator gave it.</summary>
    public RunContext? Context { get; init; }

    public required SoftwareVersions Software { get; init; }

    public required BoardDescription Board { get; init; }

    /// <summary>Profiles applied in this run, in order.</summary>
    public IReadOnlyList<ProfileDescription> Profiles { get; init; } = [];

    /// <summary>Current ranges by the CRC of the configuration, hexadecimal: they scale the currents of its records.</summary>
    public IReadOnlyDictionary<string, string> Configurations { get; init; } = new Dictionary<string, string>();

    /// <summary>Counts at both ends of the line, a boot at a time.</summary>
    public required IReadOnlyList<BootCounts> Boots { get; init; }

    public IReadOnlyList<ClockFitDescription> ClockFits { get; init; } = [];

    /// <summary>Every other file of the run, sorted by name.</summary>
    public required IReadOnlyList<FileDigest> Files { get; init; }

    /// <summary>What the recorder noticed.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What a reader must know about the figures, by subject: <c>calibration: uncalibrated</c>, <c>frontEnd: simulated, not measured</c>.</summary>
    public required IReadOnlyDictionary<string, string> Statements { get; init; }

    /// <summary>Scales by the CRC of the configuration, as far as the run knows them.</summary>
    public IReadOnlyDictionary<uint, ScaleFactors> Scales()
    {
        var scales = new Dictionary<uint, ScaleFactors>();
        IEnumerable<(string Crc, string Range)> known =
            [.. Configurations.Select(static item => (item.Key, item.Value)), .. Profiles.Select(static item => (item.ConfigurationCrc, item.CurrentRange))];
        foreach ((string crc, string text) in known)
        {
            int range = Array.IndexOf(RangeScales.RangeText, text);
            if (range >= 0 && uint.TryParse(crc, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint key))
                scales[key] = ScaleFactors.Of((CurrentRange)range);
        }

        return scales;
    }
}
