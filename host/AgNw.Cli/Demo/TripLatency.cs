using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Interlock.Profiles;

namespace AgNw.Cli.Demo;

/// <summary>
/// How long the trip core took, measured in the event log: from the stamp of the trip to the tick at which the command of the series
/// switch fell, beside what the contract states for this detector.
/// </summary>
/// <param name="Ticks">measured</param>
/// <param name="Nanoseconds">the same</param>
/// <param name="ContractTicks">stated; null where the contract states none for the detector</param>
/// <param name="DeglitchTicks">share of the detector's deglitch in it</param>
/// <param name="BlankTicks">from the stamp to the blank command; null if the policy did not blank then</param>
/// <param name="AbortTicks">from the stamp to the abort command</param>
internal sealed record TripLatency(
    long Ticks, double Nanoseconds, long? ContractTicks, long DeglitchTicks, long? BlankTicks, long? AbortTicks)
{
    /// <summary>Measures; null if the log shows no trip or no fall of the switch.</summary>
    public static TripLatency? Measure(IEnumerable<InterlockEvent> journal, AppliedProfile profile)
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

        long deglitch = DeglitchOf(cause.First, profile);
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

    private static long? StatedTicks(Cause cause) => cause switch
    {
        Cause.Over or Cause.Under or Cause.Ext or Cause.Sense or Cause.Readback => TripCoreTiming.FilteredTrip,
        Cause.Drop or Cause.Rate => TripCoreTiming.AdcDecision,
        _ => TripCoreTiming.InternalTrip,
    };

    private static long DeglitchOf(Cause cause, AppliedProfile profile)
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
        bool direct = path is not null && profile.InEffect(path) != 0;
        return deglitch is null || direct ? 0 : (long)Math.Round(profile.InEffect(deglitch) * TripCoreClock.Hertz);
    }
}
