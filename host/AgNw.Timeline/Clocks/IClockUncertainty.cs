namespace AgNw.Timeline.Clocks;

/// <summary>The uncertainty of a fitted clock as a function of time.</summary>
public interface IClockUncertainty
{
    /// <summary>Half-width in seconds that holds the true board time of a stamp in at least 95 % of the cases.</summary>
    /// <param name="secondsFromReference">Time of the other clock since the fit's reference, in seconds.</param>
    double At(double secondsFromReference);
}
