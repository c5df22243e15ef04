using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Samples;

/// <summary>Integer arithmetic on codes, as the gateware does it.</summary>
internal static class Magnitude
{
    public static int Of(int code) => Math.Min(Math.Abs(code), RangeScales.AdcSpanCodes - 1);

    public static int Median(int a, int b, int c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
