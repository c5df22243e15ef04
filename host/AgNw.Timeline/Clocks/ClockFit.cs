namespace AgNw.Timeline.Clocks;

/// <summary>
/// An affine relation of another clock to the board's:
/// board time = reference tick + offset + (1 + drift) * (other time - reference time).
/// Both references are integers near the middle of the data, so that the doubles stay small and keep their digits.
/// A constant lag between the two stamps of a moment cannot be seen in the residuals; see <see cref="ClockFitOptions"/>.
/// </summary>
public sealed class ClockFit
{
    /// <summary>Other clock's reference time, ns.</summary>
    public required long ReferenceNanoseconds { get; init; }

    /// <summary>Board tick of the reference.</summary>
    public required long ReferenceTick { get; init; }

    /// <summary>Offset at the reference, in seconds.</summary>
    public required double OffsetSeconds { get; init; }

    /// <summary>Relative rate error of the other clock: board seconds per other second, minus 1.</summary>
    public required double Drift { get; init; }

    /// <summary>Standard uncertainty of the drift, as a ratio.</summary>
    public required double DriftUncertainty { get; init; }

    /// <summary>How far off a merged time may be.</summary>
    public required IClockUncertainty Uncertainty { get; init; }

    /// <summary>Residuals of the pairs used.</summary>
    public required ResidualSummary Residuals { get; init; }

    /// <summary>Number of pairs used.</summary>
    public required int Used { get; init; }

    /// <summary>Indices, in the order given, of the pairs that were set aside; ascending.</summary>
    public required IReadOnlyList<int> Outliers { get; init; }

    /// <summary>What the fit is worth.</summary>
    public required FitVerdict Verdict { get; init; }

    /// <summary>Drift in parts per million.</summary>
    public double DriftPpm => Drift * 1e6;

    /// <summary>The board time of a stamp of the other clock.</summary>
    public MergedTime ToBoard(long otherNanoseconds)
    {
        double x = (otherNanoseconds - ReferenceNanoseconds) * 1e-9;
        // The whole seconds go through integers: a double of 48 MHz ticks over days would lose ticks.
        Int128 nominal = (Int128)(otherNanoseconds - ReferenceNanoseconds) * BoardClock.TicksPerSecond;
        long ticks = (long)((nominal + (nominal >= 0 ? 500_000_000 : -500_000_000)) / 1_000_000_000);
        return new MergedTime(ReferenceTick + ticks + BoardClock.Ticks(OffsetSeconds + (Drift * x)), Uncertainty.At(x));
    }

    /// <summary>Board time of a pair minus its fitted time, in seconds.</summary>
    public double Residual(ClockPair pair)
    {
        double x = (pair.OtherNanoseconds - ReferenceNanoseconds) * 1e-9;
        double y = BoardClock.SecondsBetween(ReferenceTick, pair.BoardTick);
        return y - x - OffsetSeconds - (Drift * x);
    }

    /// <summary>The same fit with another verdict.</summary>
    public ClockFit With(FitVerdict verdict) => Copy(verdict, Residuals, Uncertainty);

    /// <summary>The same fit with a bound in seconds added to every uncertainty, and the verdict that follows from it.</summary>
    public ClockFit Widened(double seconds, FitVerdict verdict) => Copy(verdict, Residuals, new WidenedUncertainty(Uncertainty, seconds));

    internal ClockFit With(ResidualSummary residuals) => Copy(Verdict, residuals, Uncertainty);

    private ClockFit Copy(FitVerdict verdict, ResidualSummary residuals, IClockUncertainty uncertainty) => new()
    {
        ReferenceNanoseconds = ReferenceNanoseconds,
        ReferenceTick = ReferenceTick,
        OffsetSeconds = OffsetSeconds,
        Drift = Drift,
        DriftUncertainty = DriftUncertainty,
        Uncertainty = uncertainty,
        Residuals = residuals,
        Used = Used,
        Outliers = Outliers,
        Verdict = verdict,
    };

    private sealed class WidenedUncertainty(IClockUncertainty inner, double seconds) : IClockUncertainty
    {
        public double At(double secondsFromReference) => inner.At(secondsFromReference) + seconds;
    }
}
