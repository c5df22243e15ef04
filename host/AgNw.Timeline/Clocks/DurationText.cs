using System.Globalization;

namespace AgNw.Timeline.Clocks;

/// <summary>A duration for people: two significant digits and a unit, rounded up so that it never understates.</summary>
public static class DurationText
{
    private static readonly string[] Units = ["s", "ms", "us", "ns"];

    /// <summary>Text of a duration in seconds, for example <c>0.4 ms</c>; <c>unknown</c> if it is not finite.</summary>
    public static string Of(double seconds)
    {
        if (!double.IsFinite(seconds))
            return "unknown";
        double value = Math.Abs(seconds);
        if (value == 0)
            return "0 s";
        int unit = 0;
        while (value < 0.1 && unit < Units.Length - 1)
        {
            value *= 1000;
            unit++;
        }

        // The tolerance keeps 0.4 from becoming 0.41 through the last bit of a product.
        double step = Math.Pow(10, Math.Floor(Math.Log10(value)) - 1);
        double rounded = Math.Ceiling((value / step) - 1e-9) * step;
        return rounded.ToString("0.####", CultureInfo.InvariantCulture) + " " + Units[unit];
    }
}
