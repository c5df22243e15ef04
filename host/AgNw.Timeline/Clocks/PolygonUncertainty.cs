namespace AgNw.Timeline.Clocks;

/// <summary>
/// Uncertainty of a clock that is known by brackets only: the largest departure of any relation that the brackets allow from the one stated.
/// </summary>
internal sealed class PolygonUncertainty(FeasiblePolygon polygon, double offset, double drift, double addSeconds) : IClockUncertainty
{
    /// <inheritdoc/>
    public double At(double secondsFromReference)
    {
        (double low, double high) = polygon.Range(secondsFromReference);
        double stated = offset + (drift * secondsFromReference);
        return Math.Max(high - stated, stated - low) + addSeconds;
    }
}
