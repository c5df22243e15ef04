using AgNw.Contract;
using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.Board;
using AgNw.VirtualLab.Events;
using AgNw.VirtualLab.SerialLine;
using AgNw.VirtualLab.Simulation;
using AgNw.VirtualLab.TripCore;

namespace AgNw.VirtualLab.Bench;

/// <summary>
/// A whole lab on one thread: specimen and SMU (the analogue world), instruments, a virtual board and the serial line to the host.
/// Ticks are the trip core's; time advances only in <see cref="Simulation"/>.
/// </summary>
public sealed class LabBench : IDisposable
{
    private readonly VirtualBoard _board;

    public LabBench(IAnalogWorld world, IReadOnlyList<ILabEventSource> instruments, LabBenchOptions? options = null)
    {
        options ??= new LabBenchOptions();
        Clock = new LabTimeProvider(TripCoreClock.Hertz, options.Epoch, options.HostDriftPartsPerMillion);
        Simulation = new LabSimulation(Clock);
        Instruments = new InstrumentRack(instruments);
        Core = new TripCoreModel(
            world,
            new SenseFrontEnd(new AdcNoise(options.Seed, options.AdcNoiseCodes), faults: options.FrontEndFaults),
            new TripCoreOptions { Inputs = Instruments });
        options.BeforeStart?.Invoke(Core);
        ToBoard = new SerialDirection(TripCoreClock.Hertz, options.Baud, options.ToBoardDisturbance);
        ToHost = new SerialDirection(TripCoreClock.Hertz, options.Baud, options.ToHostDisturbance);
        _board = new VirtualBoard(Core, ToBoard, ToHost, options.Board with { Seed = (int)(options.Seed & int.MaxValue) });
        IHandOver handOver = options.Turnaround is { } turnaround
            ? new QuietLineHandOver(Clock.TicksOf(turnaround))
            : new BridgeHandOver(Clock.TicksOf(options.BridgeLatency));
        HostStream = new HostLineStream(Clock, ToBoard, ToHost, handOver);
        Simulation.Add(_board);
        Simulation.Add(new HostLineProcess(HostStream));
    }

    public LabTimeProvider Clock { get; }

    public LabSimulation Simulation { get; }

    public InstrumentRack Instruments { get; }

    public TripCoreModel Core { get; }

    /// <summary>The host's end of the serial line.</summary>
    public HostLineStream HostStream { get; }

    public SerialDirection ToBoard { get; }

    public SerialDirection ToHost { get; }

    public VirtualBoard Board => _board;

    public void Dispose() => _board.Dispose();
}
