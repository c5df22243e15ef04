using AgNw.Recording.Manifest;

namespace AgNw.Cli.Demo;

/// <summary>What a played trace did, as printed by --json.</summary>
internal sealed record TraceResult
{
    public required string Run { get; init; }

    public required string Trace { get; init; }

    public required int Rows { get; init; }

    /// <summary>The record's voltage over that at the board.</summary>
    public required double VoltageDivisor { get; init; }

    public required bool SourceCheck { get; init; }

    public required IReadOnlyList<TraceTrip> Trips { get; init; }

    public required BootCounts Records { get; init; }

    public required double SimulatedSeconds { get; init; }

    public required double WallSeconds { get; init; }
}
