namespace AgNw.Timeline.Clocks;

/// <summary>
/// Uncertainty of an affine least-squares fit: the covariance of its two parameters propagated to the time asked for, the scatter of one
/// stamp about the line, the wander that a straight line does not follow, and the constant lag that no fit can see.
/// </summary>
/// <param name="centreSeconds">Time, from the fit's reference, at which offset and drift are uncorrelated.</param>
/// <param name="offsetSigma">Standard uncertainty of the offset there, in seconds.</param>
/// <param name="driftSigma">Standard uncertainty of the drift, as a ratio.</param>
/// <param name="scatterSigma">Standard deviation of one stamp, its resolution included, in seconds.</param>
/// <param name="coverage">Coverage factor.</param>
/// <param name="boundSeconds">What is added linearly: wander and systematic limit, in seconds.</param>
internal sealed class CovarianceUncertainty(
    double centreSeconds, double offsetSigma, double driftSigma, double scatterSigma, double coverage, double boundSeconds) : IClockUncertainty
{
    /// <inheritdoc/>
    public double At(double secondsFromReference)
    {
        double lever = (secondsFromReference - centreSeconds) * driftSigma;
        return (coverage * Math.Sqrt((offsetSigma * offsetSigma) + (lever * lever) + (scatterSigma * scatterSigma))) + boundSeconds;
    }
}
