namespace AgNw.Timeline.Alignment;

/// <summary>
/// The two sequences and the log-likelihoods that all steps of the alignment share. An item either belongs to a pulse (its residual is
/// normal with a thin uniform tail) or to none (uniform over a pulse period), so likelihoods of different alignments compare.
/// </summary>
internal sealed class AlignmentModel
{
    private const double TailWeight = 0.005;
    private const double FarTailWeight = 0.0005;
    private const double LongestGapCost = -20;

    // An item of its pulse with a jitter of half a period has the log-density -ln(period) - 0.7: explaining an item must always beat
    // pushing it out of the overlap, or the smallest overlap would win in large jitter.
    private const double OutsideCost = 2.5;
    private const double UnrecordedCost = 0.7;

    private readonly double _logMissing;
    private readonly double _logMiscount;

    /// <param name="items">Item times in seconds, in the file's order.</param>
    /// <param name="pulses">Pulse times in seconds, ascending.</param>
    /// <param name="steps">For each item the number of pulses since the item before by the items' own counter; null if they carry none.</param>
    /// <param name="options">Beliefs.</param>
    public AlignmentModel(double[] items, double[] pulses, int[]? steps, AlignmentOptions options)
    {
        Items = items;
        Pulses = pulses;
        Steps = steps;
        Options = options;
        double[] spacing = [.. Enumerable.Range(1, Math.Max(0, pulses.Length - 1)).Select(i => pulses[i] - pulses[i - 1])];
        Period = Math.Max(spacing.Length > 0 ? Clocks.RobustStatistics.Median(spacing) : 1, options.JitterSeconds);
        _logMissing = Math.Log(options.MissingProbability);
        _logMiscount = Math.Log(options.MiscountProbability);
        LogEnd = Math.Log(options.EndProbability);
        LogMatched = Math.Log(1 - options.ExtraProbability) + Math.Log(1 - options.MissingProbability);
        LogExtra = Math.Log(options.ExtraProbability) + LogUniform(Period);
        LogOutside = LogUniform(Period) - OutsideCost;
    }

    public double[] Items { get; }

    public double[] Pulses { get; }

    public int[]? Steps { get; }

    public AlignmentOptions Options { get; }

    /// <summary>Median spacing of the pulses, in seconds.</summary>
    public double Period { get; }

    /// <summary>Cost of an unequal beginning or end.</summary>
    public double LogEnd { get; }

    public double LogMatched { get; }

    /// <summary>An item without a pulse among others that have one.</summary>
    public double LogExtra { get; }

    /// <summary>An item before the first or after the last pulse, while the jitter is not known yet.</summary>
    public double LogOutside { get; }

    /// <summary>An item before the first or after the last pulse once the jitter is known; overlap as such is worth little.</summary>
    public static double LogOutsideFor(double sigma) => LogUnrecorded(sigma) - UnrecordedCost;

    /// <summary>Log-density of an item about a pulse that was not recorded: the mean log-density of a normal residual.</summary>
    public static double LogUnrecorded(double sigma) => -Math.Log(sigma * Math.Sqrt(2 * Math.PI * Math.E));

    /// <summary>Log-density of an item that may be anywhere within a period.</summary>
    public static double LogUniform(double period) => -Math.Log(period);

    /// <summary>The advance in pulses from the item before that costs nothing.</summary>
    public int Step(int item) => Steps is null ? 1 : Steps[item];

    /// <summary>Log-probability that an item is this many pulses farther from the item before than its step says, or nearer.</summary>
    public double LogExcess(int excess) =>
        excess == 0 ? 0 : Math.Max((excess * _logMissing) + (Steps is null ? 0 : _logMiscount), LongestGapCost);

    /// <summary>Log-density of a residual in seconds for a pulse that is the item's own.</summary>
    public double LogResidual(double residual, double sigma)
    {
        double u = residual / sigma;
        double tail = Math.Abs(residual) < Period / 2 ? TailWeight : FarTailWeight;
        return Math.Log(((1 - TailWeight) / (sigma * Math.Sqrt(2 * Math.PI)) * Math.Exp(-0.5 * u * u)) + (tail / Period));
    }

    /// <summary>
    /// Log-likelihood of an offset, from what the host's clock tells of one item: that item's own jitter is in it, or a step of the clock behind the
    /// first few items would be supposed to explain it.
    /// </summary>
    public double LogOffset(double offset, double sigma)
    {
        if (Options.OffsetSeconds is not { } expected || !double.IsFinite(Options.OffsetSigmaSeconds))
            return 0;
        double off = offset - expected;
        return -0.5 * off * off / ((Options.OffsetSigmaSeconds * Options.OffsetSigmaSeconds) + (sigma * sigma));
    }
}
