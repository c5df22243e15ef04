using System.Runtime.Versioning;
using AgNw.VirtualLab.SerialLine;

namespace AgNw.VirtualLab.Bench;

/// <summary>A bench whose serial line is a pseudo-terminal and whose time is the wall clock's, until it is cancelled.</summary>
[SupportedOSPlatform("linux")]
[SupportedOSPlatform("macos")]
public sealed class RealTimeLab : IDisposable
{
    private readonly LabBench _bench;
    private readonly PseudoTerminal _terminal;
    private readonly RealTimeBridge _bridge;

    public RealTimeLab(LabBench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        _bench = bench;
        _bench.HostStream.Dispose();
        _terminal = PseudoTerminal.Open();
        _bridge = new RealTimeBridge(bench.Simulation, bench.ToBoard, bench.ToHost, _terminal);
    }

    /// <summary>Device path of the port that programs open.</summary>
    public string PortPath => _terminal.Path;

    /// <summary>Called between two slices of simulated time, on the lab's thread.</summary>
    public Action? BetweenSlices
    {
        get => _bridge.BetweenSlices;
        set => _bridge.BetweenSlices = value;
    }

    public void Run(CancellationToken cancellationToken) => _bridge.Run(cancellationToken);

    public void Dispose()
    {
        _terminal.Dispose();
        _bench.Dispose();
    }
}
