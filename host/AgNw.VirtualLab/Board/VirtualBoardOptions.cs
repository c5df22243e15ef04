using AgNw.Supervisor.Board;

namespace AgNw.VirtualLab.Board;

/// <summary>What differs between two virtual boards.</summary>
public sealed record VirtualBoardOptions
{
    /// <summary>Simulated time that one pass of the supervisor's loop takes beside its SPI frames, ticks (100 us); assumed, not measured on a device.</summary>
    public int PassTicks { get; init; } = 4_800;

    /// <summary>What the firmware executes, for a board whose passes take the time of their instructions as well; null to count nothing.</summary>
    public IInstructionCount? Instructions { get; init; }

    /// <summary>Time of one instruction where they are counted, nanoseconds.</summary>
    public int InstructionNanoseconds { get; init; }

    /// <summary>What happens to frames between microcontroller and trip core; null for a clean link.</summary>
    public ISpiDisturbance? SpiDisturbance { get; init; }

    /// <summary>Non-volatile memory; null for a board that was never started.</summary>
    public IBoardStorage? Storage { get; init; }

    /// <summary>Seed of the board's random generator.</summary>
    public int Seed { get; init; } = 1;
}
