using AgNw.Recording.Manifest;
using AgNw.Timeline.Analysis.Latency;

namespace AgNw.Cli.Demo;

/// <summary>What `agnw demo` found, as printed by --json. Units stand in the names; null = not known.</summary>
internal sealed record DemoResult
{
    public required string Run { get; init; }

    /// <summary>The run's report, to be opened in a browser.</summary>
    public required string Report { get; init; }

    public required ulong Seed { get; init; }

    public required double RateVoltPerSecond { get; init; }

    /// <summary>Simulated time of the whole run, and the wall time that it took.</summary>
    public required double SimulatedSeconds { get; init; }

    public required double WallSeconds { get; init; }

    /// <summary>The last trip; null if the sweep ended without one.</summary>
    public required BreakResult? Break { get; init; }

    public required TripLatency? Latency { get; init; }

    /// <summary>What the compiled Verilog did in the model's stead; null where it was not asked for, or nothing tripped.</summary>
    public GatewareResult? Gateware { get; init; }

    public required string FrontEnd { get; init; }

    public required BootCounts Records { get; init; }

    public required IReadOnlyList<ClockFitDescription> ClockFits { get; init; }

    public required long TimelineRows { get; init; }
}
