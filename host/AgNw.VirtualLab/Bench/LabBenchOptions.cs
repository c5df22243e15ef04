using AgNw.Contract;
using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.Board;
using AgNw.VirtualLab.SerialLine;
using AgNw.VirtualLab.TripCore;

namespace AgNw.VirtualLab.Bench;

/// <summary>Everything about a bench that is not the specimen or an instrument.</summary>
public sealed record LabBenchOptions
{
    /// <summary>Seed of the ADC's noise and of the board's random generator.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Bound of the ADC's noise, codes; 0 for none.</summary>
    public int AdcNoiseCodes { get; init; } = 8;

    /// <summary>Bits a second on the serial line.</summary>
    public int Baud { get; init; } = ScpiLine.Baud;

    /// <summary>How often the USB bridge hands over what has arrived.</summary>
    public TimeSpan BridgeLatency { get; init; } = TimeSpan.FromMilliseconds(1);

    /// <summary>
    /// A host that is handed what the board sent only when the line has been silent for so long, in place of the bridge's intervals: what it
    /// then sends leaves so much after the last byte of the reply. Null for the bridge.
    /// </summary>
    public TimeSpan? Turnaround { get; init; }

    /// <summary>UTC at tick 0 as the PC's clock has it.</summary>
    public DateTimeOffset Epoch { get; init; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How much faster the PC's clock runs than the board's, ppm.</summary>
    public double HostDriftPartsPerMillion { get; init; } = 8;

    /// <summary>What happens to bytes from host to board; null for a clean line.</summary>
    public ILineDisturbance? ToBoardDisturbance { get; init; }

    /// <summary>What happens to bytes from board to host; null for a clean line.</summary>
    public ILineDisturbance? ToHostDisturbance { get; init; }

    /// <summary>What is broken in the front end; null for nothing.</summary>
    public FrontEndFaults? FrontEndFaults { get; init; }

    /// <summary>Called with the trip core before the firmware starts: faults that are there at power-up, and who watches it from its reset on.</summary>
    public Action<TripCoreModel>? BeforeStart { get; init; }

    /// <summary>The board.</summary>
    public VirtualBoardOptions Board { get; init; } = new();
}
