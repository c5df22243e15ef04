using AgNw.Timeline.Analysis;
using AgNw.Timeline.Analysis.Conductance;
using AgNw.Timeline.Analysis.Dose;
using AgNw.Timeline.Analysis.Latency;
using AgNw.Timeline.Analysis.Points;

namespace AgNw.Timeline.Reports;

/// <summary>What a run shows. What belongs to a trip is of the last one; it is null for a run without a trip.</summary>
public sealed record RunAnalysis
{
    /// <summary>The last trip.</summary>
    public required BreakSummary? Trip { get; init; }

    /// <summary>True if the trip is that of a detector that sees a wire break: UNDER or DROP.</summary>
    public required bool IsBreak { get; init; }

    /// <summary>Time 0 of the report: the rupture; without a trip the arming, else the first record.</summary>
    public required long ZeroTick { get; init; }

    /// <summary>What happened at <see cref="ZeroTick"/>: rupture, trip, arming or first record.</summary>
    public required string ZeroName { get; init; }

    /// <summary>A, B and C.</summary>
    public required BreakPoints? Points { get; init; }

    /// <summary>Charge and energy let through; null with <see cref="LetThroughReason"/>.</summary>
    public required LetThrough? LetThrough { get; init; }

    /// <summary>Why there is no <see cref="LetThrough"/>; empty otherwise.</summary>
    public required string LetThroughReason { get; init; }

    /// <summary>Stamp to outputs.</summary>
    public required TripLatency? Latency { get; init; }

    /// <summary>Which figures of the front end belong to the trip.</summary>
    public required FrontEndCase FrontEnd { get; init; }

    /// <summary>True if the run was in REWIRE, where conductance is asked for.</summary>
    public required bool IsRewiring { get; init; }

    /// <summary>Plateaus of the conductance while rewiring.</summary>
    public required IReadOnlyList<ConductancePlateau> Plateaus { get; init; }

    /// <summary>Beam and dose by region.</summary>
    public required IReadOnlyList<RegionDose> Regions { get; init; }

    /// <summary>Electrons per nm² and s; NaN if it is not known.</summary>
    public required double DosePerSecond { get; init; }

    /// <summary>Beam-on time from the first record to <see cref="ZeroTick"/>, s.</summary>
    public required double BeamOnBeforeZeroSeconds { get; init; }
}
