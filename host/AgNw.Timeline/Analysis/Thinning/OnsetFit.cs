namespace AgNw.Timeline.Analysis.Thinning;

/// <summary>What a fit of trend and onset together found in a noisy I-V. Voltages are without sign.</summary>
/// <param name="Noise">standard deviation of a point's current, as a share of the last one</param>
/// <param name="Misfit">chi square over degrees of freedom; 1 where nothing but noise is left</param>
/// <param name="Lead">by how much chi square is less than that of the trend without an onset, in units of <paramref name="Misfit"/> where that exceeds 1</param>
/// <param name="Volt">where the fitted excess passes <see cref="ThinningOnsetFinder.SmallestExcess"/></param>
/// <param name="LowVolt">lower end of the interval that holds it in 95 % of the cases</param>
/// <param name="HighVolt">its upper end</param>
/// <param name="Volts">the points, ascending</param>
/// <param name="TrendOhm">trend at each point</param>
/// <param name="Fitted">fitted excess at each point, a share of the trend</param>
/// <param name="Visible">least excess at the end that would have shown, had it grown over the sweep's last fifth</param>
internal sealed record OnsetFit(
    double Noise, double Misfit, double Lead, double Volt, double LowVolt, double HighVolt, double[] Volts, double[] TrendOhm, double[] Fitted, double Visible);
