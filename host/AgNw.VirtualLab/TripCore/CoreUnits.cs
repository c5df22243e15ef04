using AgNw.Contract;
using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.TripCore.Actions;
using AgNw.VirtualLab.TripCore.Causes;
using AgNw.VirtualLab.TripCore.Configuration;
using AgNw.VirtualLab.TripCore.Lines;
using AgNw.VirtualLab.TripCore.Records;
using AgNw.VirtualLab.TripCore.Samples;

namespace AgNw.VirtualLab.TripCore;

/// <summary>The units of one trip core, wired. Each holds the registers of its own; the order in an edge is EdgeLogic's.</summary>
internal sealed class CoreUnits
{
    public CoreUnits(SampleHistory history, TripCoreOptions options)
    {
        TimeAtReset = options.TimeAtReset;
        History = history;
        Samples = new SampleDetectors(history, options.EverySample);
        VoltageFloor = new VoltageFloor(history, options.EverySample);
        Capture = new Capture(history);
        Records = new RecordPipeline(options, State, Capture);
        Causes = new CauseSet(this);
    }

    /// <summary>Added to a tick wherever a stamp or a register shows it.</summary>
    public long TimeAtReset { get; }

    /// <summary>What the ADC saw.</summary>
    public SampleHistory History { get; }

    public CoreState State { get; } = new();

    public ConfigBank Bank { get; } = new();

    public Synchroniser Inputs { get; } = new(0);

    /// <summary>Commanded outputs (their own first stage) and read-backs.</summary>
    public Synchroniser Outputs { get; } = new(SafeOutputs.Levels);

    public LineDeglitch InputLevels { get; } = new(0);

    public LineDeglitch OutputLevels { get; } = new(SafeOutputs.Levels);

    public Coalescer InputEdges { get; } = new();

    public Coalescer OutputEdges { get; } = new();

    public CoalescingWindow Window { get; } = new();

    public CauseSet Causes { get; }

    public Heartbeat Heartbeat { get; } = new();

    public BeamCounter Beam { get; } = new();

    public SampleDetectors Samples { get; }

    public VoltageFloor VoltageFloor { get; }

    public Capture Capture { get; }

    public Chop Chop { get; } = new();

    public OutputSequencer Drive { get; } = new();

    public Blanking Blanking { get; } = new();

    public SelfTest SelfTest { get; } = new();

    public RecordPipeline Records { get; }

    /// <summary>Commanded outputs after the edge last computed, bits of OUTPUTS.</summary>
    public uint Commanded => Drive.Levels | OutputSequencer.Bit(Blanking.Blanked, OutputLine.Blank);
}
