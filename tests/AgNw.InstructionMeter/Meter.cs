namespace AgNw.InstructionMeter;

/// <summary>Counts IL instructions; the instrumented assemblies call it once a basic block. One thread.</summary>
public static class Meter
{
    public static long Count { get; private set; }

    /// <summary>While set, nothing is counted: what runs belongs to the bench, not to the firmware.</summary>
    public static bool IsPaused { get; set; } = true;

    public static void Add(int instructions)
    {
        if (!IsPaused)
            Count += instructions;
    }
}
