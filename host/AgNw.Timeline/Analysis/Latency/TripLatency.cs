using AgNw.Contract;
using AgNw.Interlock.Events;

namespace AgNw.Timeline.Analysis.Latency;

/// <summary>
/// How long the trip core took, measured in the event log: from the stamp of the trip to the tick at which the command of the series
/// switch fell, beside what the contract states for this detector.
/// </summary>
/// <param name="Ticks">measured</param>
/// <param name="Nanoseconds">the same</param>
/// <param name="ContractTicks">stated; null where the detector's deglitch is not known</param>
/// <param name="DeglitchTicks">share of the detector's deglitch in it; null where it is not known</param>
/// <param name="BlankTicks">from the stamp to the blank command; null if the policy did not blank then</param>
/// <param name="AbortTicks">from the stamp to the abort command</param>
public sealed record TripLatency(
    long Ticks, double Nanoseconds, long? ContractTicks, long? DeglitchTicks, long? BlankTicks, long? AbortTicks)
{
    /// <summary>Measures the last trip; null if the log shows none, or no fall of the switch.</summary>
    /// <param name="journal">the log</param>
    /// <param name="inEffect">the value in effect of a setting of the profile, for example over.deglitch, in base units; null if it is not known</param>
    public static TripLatency? Measure(IEnumerable<InterlockEvent> journal, Func<string, double?> inEffect)
    {
        InterlockEvent? trip = null;
        List<InterlockEvent> outputs = [];
        foreach (InterlockEvent item in journal)
        {
            if (item.IsDamaged)
            {
                continue;
            }

            trip = item.Kind == RecordKind.Trip ? item : trip;
            if (item.Kind == RecordKind.Outputs)
            {
                outputs.Add(item);
            }
        }

        if (trip is not { } tripped || tripped.Details is not CauseDetails cause ||
            ChangeAfter(outputs, tripped.Ticks, OutputLine.Switch, level: false) is not { } opened)
        {
            return null;
        }

        long? deglitch = DeglitchOf(cause.First, inEffect);
        long ticks = opened - tripped.Ticks;
        return new TripLatency(
            ticks,
            ticks * 1e9 / TripCoreClock.Hertz,
            StatedTicks(cause.First) + deglitch,
            deglitch,
            ChangeAfter(outputs, tripped.Ticks, OutputLine.Blank, level: true) - tripped.Ticks,
            ChangeAfter(outputs, tripped.Ticks, OutputLine.Abort, level: true) - tripped.Ticks);
    }

    private static long? ChangeAfter(List<InterlockEvent> outputs, long tick, OutputLine line, bool level)
    {
        int bit = 1 << (int)line;
        foreach (InterlockEvent item in outputs)
        {
            if (item.Ticks >= tick && item.Details is LevelsDetails levels &&
                (levels.Changed & bit) != 0 && ((levels.Levels & bit) != 0) == level)
            {
                return item.Ticks;
            }
        }

        return null;
    }

    private static long StatedTicks(Cause cause) => cause switch
    {
        Cause.Over or Cause.Under or Cause.Ext or Cause.Sense or Cause.Readback => TripCoreTiming.FilteredTrip,
        Cause.Drop or Cause.Rate => TripCoreTiming.AdcDecision,
        _ => TripCoreTiming.InternalTrip,
    };

    private static long? DeglitchOf(Cause cause, Func<string, double?> inEffect)
    {
        (string? deglitch, string? path) = cause switch
        {
            Cause.Over => ("over.deglitch", "over.path"),
            Cause.Under => ("under.deglitch", "under.path"),
            Cause.Ext => ("external.deglitch", null),
            Cause.Sense => ("sense.deglitch", null),
            Cause.Readback => ("readback.deglitch", null),
            _ => ((string?)null, (string?)null),
        };

        // The direct path opens the line at the stamp itself and its latch is not deglitched.
        bool direct = path is not null && inEffect(path) is > 0;
        if (deglitch is null || direct)
        {
            return 0;
        }

        return inEffect(deglitch) is { } seconds ? (long)Math.Round(seconds * TripCoreClock.Hertz) : null;
    }
}
