using AgNw.Recording.Rows;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Merging;

/// <summary>
/// Sums up what one source of readings says of one exposure. Over a span both current and voltage are straight lines: the integrals of the
/// current and of the product of the two are exact for these (trapezoid, and Simpson's rule for the product). Extremes are those of the lines, so
/// that the mean lies between them.
/// </summary>
internal struct ExposureIntegral
{
    private long _readings;
    private long _first;
    private long _last;
    private long _currentTicks;
    private long _voltageTicks;
    private long _bothTicks;
    private double _charge;
    private double _flux;
    private double _energy;
    private Extremes _current;
    private Extremes _voltage;

    /// <summary>A reading within the exposure.</summary>
    public void Count(long reading)
    {
        if (_readings == 0)
            _first = reading;
        _last = reading;
        _readings++;
    }

    /// <summary>A span within the exposure.</summary>
    public void Add(in ReadingSpan span)
    {
        long ticks = span.To - span.From;
        bool current = !double.IsNaN(span.FromAmpere) && !double.IsNaN(span.ToAmpere);
        bool voltage = !double.IsNaN(span.FromVolt) && !double.IsNaN(span.ToVolt);
        if (current)
        {
            _currentTicks += ticks;
            _charge += ticks * (span.FromAmpere + span.ToAmpere) / 2;
            _current.Add(span.FromAmpere, span.ToAmpere);
        }

        if (voltage)
        {
            _voltageTicks += ticks;
            _flux += ticks * (span.FromVolt + span.ToVolt) / 2;
            _voltage.Add(span.FromVolt, span.ToVolt);
        }

        if (current && voltage)
        {
            _bothTicks += ticks;
            double ends = (span.FromVolt * span.FromAmpere) + (span.ToVolt * span.ToAmpere);
            double middle = (span.FromVolt + span.ToVolt) * (span.FromAmpere + span.ToAmpere);
            _energy += ticks * (ends + middle) / 6;
        }
    }

    /// <summary>The figures of an exposure of so many ticks.</summary>
    public readonly ElectricalSummary Summary(long exposureTicks) => new(
        _readings,
        _readings > 0 ? _first : null,
        _readings > 0 ? _last : null,
        exposureTicks > 0 ? _currentTicks / (double)exposureTicks : 0,
        _currentTicks > 0 ? _charge / _currentTicks : double.NaN,
        _current.Least,
        _current.Greatest,
        _voltageTicks > 0 ? _flux / _voltageTicks : double.NaN,
        _voltage.Least,
        _voltage.Greatest,
        _currentTicks > 0 ? _charge / BoardClock.TicksPerSecond : double.NaN,
        _currentTicks > 0 && _bothTicks == _currentTicks ? _energy / BoardClock.TicksPerSecond : double.NaN);

    private struct Extremes
    {
        private bool _any;
        private double _least;
        private double _greatest;

        public readonly double Least => _any ? _least : double.NaN;

        public readonly double Greatest => _any ? _greatest : double.NaN;

        public void Add(double one, double other)
        {
            double least = Math.Min(one, other);
            double greatest = Math.Max(one, other);
            _least = _any ? Math.Min(_least, least) : least;
            _greatest = _any ? Math.Max(_greatest, greatest) : greatest;
            _any = true;
        }
    }
}
