namespace AgNw.VirtualLab.TripCore.Samples;

/// <summary>Integer arithmetic on codes, as the gateware does it.</summary>
internal static class Magnitude
{
    /// <summary>The one's complement of a negative code: 32767 at most, and one code less than the distance from zero.</summary>
    public static int Of(int code) => code < 0 ? ~code : code;

    public static int Median(int a, int b, int c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
