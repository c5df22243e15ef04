namespace AgNw.VirtualLab.TripCore;

/// <summary>Deadlines: ticks at which something can change by itself.</summary>
internal static class Wake
{
    public const long Never = long.MaxValue;

    /// <summary>A deadline if it is still ahead, else never.</summary>
    public static long After(long now, long deadline) => deadline > now ? deadline : Never;
}
