using AgNw.InstructionMeter;
using AgNw.VirtualLab.Board;

namespace AgNw.FirmwareProof.Tests.Throughput;

/// <summary>The meter of the instrumented assemblies as the virtual board asks it.</summary>
internal sealed class MeteredFirmware : IInstructionCount
{
    public long Executed => Meter.Count;

    public bool IsCounting
    {
        get => !Meter.IsPaused;
        set => Meter.IsPaused = !value;
    }
}
