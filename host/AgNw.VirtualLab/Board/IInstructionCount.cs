namespace AgNw.VirtualLab.Board;

/// <summary>Counts what the firmware executes, where the firmware's assemblies have been instrumented for it.</summary>
public interface IInstructionCount
{
    /// <summary>Instructions of the intermediate language executed so far while counting.</summary>
    long Executed { get; }

    /// <summary>Counts are kept only while this is set: other code uses the same assemblies.</summary>
    bool IsCounting { get; set; }
}
