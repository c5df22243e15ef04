using AgNw.FrontEnd.Decks;
using AgNw.FrontEnd.Simulation;

namespace AgNw.FrontEnd.Budget;

/// <summary>What a deck of the bias line gave; times count from the moment at which the device's current passed the threshold, s.</summary>
internal sealed record LineResult
{
    public required LineCase Case { get; init; }

    /// <summary>At the comparator's output.</summary>
    public double Comparator { get; init; }

    /// <summary>At the trip core's pin to the line.</summary>
    public double TripCore { get; init; }

    /// <summary>Both gates below their threshold.</summary>
    public double Open { get; init; }

    /// <summary>The crowbar's gate at 0.6 V below ground, so that it conducts as well as it can; NaN without one.</summary>
    public double Closed { get; init; } = double.NaN;

    /// <summary>At the blanker's connector.</summary>
    public double Blank { get; init; }

    /// <summary>Highest current through the device from the event on, A.</summary>
    public required double Peak { get; init; }

    /// <summary>Through the device from the event on, in the bias's direction, C.</summary>
    public required double Charge { get; init; }

    /// <summary>In the device from the event on, J.</summary>
    public required double Energy { get; init; }

    /// <summary>Highest voltage at the device, V.</summary>
    public required double Volts { get; init; }

    /// <summary>What the comparators see of the crowbar's closing, V at the amplifier; NaN without one.</summary>
    public double Excursion { get; init; } = double.NaN;

    /// <summary>So long more than a tenth of the range, s; NaN without one.</summary>
    public double Loud { get; init; } = double.NaN;

    public static LineResult Of(LineCase line, ChainDelays delays, IReadOnlyDictionary<string, double> measured)
    {
        var result = new LineResult
        {
            Case = line,
            Peak = measured["peak"],
            Charge = measured["charge"],
            Energy = measured["energy"],
            Volts = measured["volts"],
        };
        if (!measured.TryGetValue("cross", out double cross))
            return result;
        double comparator = measured["compared"] - cross + delays.Comparator;
        return result with
        {
            Comparator = comparator,
            TripCore = comparator + delays.TripCore,
            Open = measured["open"] - cross,
            Closed = measured.TryGetValue("closed", out double closed) ? closed - cross : double.NaN,
            Excursion = measured.GetValueOrDefault("excursion", double.NaN),
            Loud = measured.GetValueOrDefault("loud", double.NaN),
            Blank = comparator + delays.Blank,
        };
    }
}
