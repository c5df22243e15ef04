namespace AgNw.Timeline.Clocks;

/// <summary>Pairs of stamps as a fit takes them: doubles about a reference in their middle, so that they are small and keep their digits.</summary>
internal sealed class PairSeries
{
    public PairSeries(IReadOnlyList<ClockPair> pairs, ClockFitOptions options)
    {
        Reference = pairs[pairs.Count / 2];
        Resolution = Math.Max(options.ResolutionSeconds, 1.0 / BoardClock.TicksPerSecond);
        X = new double[pairs.Count];
        Y = new double[pairs.Count];
        for (int i = 0; i < pairs.Count; i++)
        {
            X[i] = (pairs[i].OtherNanoseconds - Reference.OtherNanoseconds) * 1e-9;
            Y[i] = BoardClock.SecondsBetween(Reference.BoardTick, pairs[i].BoardTick) - X[i];
        }
    }

    public ClockPair Reference { get; }

    /// <summary>Time of the other clock, s.</summary>
    public double[] X { get; }

    /// <summary>Board time minus time of the other clock, s.</summary>
    public double[] Y { get; }

    /// <summary>Step of the coarser clock, s.</summary>
    public double Resolution { get; }

    /// <summary>Standard deviation of an error that is uniform over one step.</summary>
    public double Floor => Resolution / Math.Sqrt(12);

    /// <summary>True if there is more than one x.</summary>
    public bool Spreads => X.Any(x => x != X[0]);
}
