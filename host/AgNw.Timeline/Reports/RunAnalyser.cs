using AgNw.Contract;
using AgNw.Recording.Rows;
using AgNw.Timeline.Analysis;
using AgNw.Timeline.Analysis.Conductance;
using AgNw.Timeline.Analysis.Dose;
using AgNw.Timeline.Analysis.Latency;
using AgNw.Timeline.Analysis.Points;
using AgNw.Timeline.Board;
using AgNw.Timeline.Merging;

namespace AgNw.Timeline.Reports;

/// <summary>Analyses a run as a whole; every part that the run does not have leaves its figures unknown, with the reason.</summary>
public static class RunAnalyser
{
    /// <summary>Analyses.</summary>
    public static RunAnalysis Analyse(RunData run)
    {
        IReadOnlyList<FrameExposure> exposures = run.Exposures();
        IReadOnlyList<StateChange> states = run.States();
        TripNotice? notice = run.Log.Trips is [.., var lastTrip] ? lastTrip : null;
        IReadOnlyList<WaveformRow> waveform = notice is not null && BreakFinder.Covers(run.Waveform, notice.Tick) ? run.Waveform : [];
        BreakSummary? trip = notice is null ? null : BreakFinder.Describe(notice, states, exposures, waveform, LastAt(run.Readings, notice.Tick));
        bool isBreak = trip is { Detector: Cause.Under or Cause.Drop };
        long? armed = ArmedAt(states, notice?.Tick ?? long.MaxValue);
        (long zero, string name) = trip is not null ? (trip.RuptureTick, isBreak ? "rupture" : "trip")
            : armed is { } tick ? (tick, "arming") : (run.Log.Ticks.First, "first record");
        string reason = "nothing tripped";
        bool rewiring = states.Any(static s => s is { State: TripState.Armed, Mode: TripMode.Rewire });
        var beam = new BeamOnTime(states);
        double rate = run.Manifest.Context?.DoseRatePerSquareNanometreSecond ?? double.NaN;
        return new RunAnalysis
        {
            Trip = trip,
            IsBreak = isBreak,
            ZeroTick = zero,
            ZeroName = name,
            Points = isBreak ? new BreakPointFinder().Find(trip!, [.. run.Readings.Where(r => r.Tick >= (armed ?? 0))], exposures, waveform) : null,
            LetThrough = trip is null ? null : LetThroughFinder.Find(waveform, trip.Fall, out reason),
            LetThroughReason = reason,
            Latency = TripLatency.Measure(run.Journal, path => InEffect(run, path)),
            FrontEnd = FrontEnd(run, trip?.Detector),
            IsRewiring = rewiring,
            Plateaus = rewiring ? PlateauFinder.Find(Conductances(run.Readings, states)) : [],
            Regions = RegionDoses.Of(run.Marks, beam, run.Log.Ticks, rate),
            DosePerSecond = rate,
            BeamOnBeforeZeroSeconds = beam.SecondsBetween(run.Log.Ticks.First, zero),
        };
    }

    /// <summary>Tick at which the interlock was armed last before a tick; null if the log does not show it.</summary>
    public static long? ArmedAt(IReadOnlyList<StateChange> states, long before)
    {
        long? armed = null;
        for (int i = 0; i < states.Count && states[i].Tick <= before; i++)
        {
            if (states[i].State == TripState.Armed && (i == 0 || states[i - 1].State != TripState.Armed))
                armed = states[i].Tick;
        }

        return armed;
    }

    /// <summary>Conductances while armed for rewiring, up to the trip.</summary>
    private static IEnumerable<ConductanceSample> Conductances(IReadOnlyList<TimedReading> readings, IReadOnlyList<StateChange> states)
    {
        int state = -1;
        foreach (TimedReading reading in readings)
        {
            while (state + 1 < states.Count && states[state + 1].Tick <= reading.Tick)
                state++;
            if (state >= 0 && states[state] is { State: TripState.Armed, Mode: TripMode.Rewire })
                yield return new ConductanceSample(reading.Tick, ConductanceQuantum.Of(reading.VoltageVolt, reading.CurrentAmpere));
        }
    }

    private static TimedReading? LastAt(IReadOnlyList<TimedReading> readings, long tick)
    {
        int low = 0, high = readings.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (readings[middle].Tick <= tick)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 ? readings[low - 1] : null;
    }

    private static FrontEndCase FrontEnd(RunData run, Cause? detector)
    {
        string? path = detector switch { Cause.Over => "over.path", Cause.Under => "under.path", _ => null };
        return new FrontEndCase(detector, run.Manifest.Profiles is [.., var profile] ? profile.CurrentRange : null, path is not null && InEffect(run, path) is > 0);
    }

    private static double? InEffect(RunData run, string path) =>
        run.Manifest.Profiles is [.., var profile] && profile.InEffect.TryGetValue(path, out double value) ? value : null;
}
