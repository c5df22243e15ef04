using AgNw.VirtualLab.Clocks;

namespace AgNw.VirtualLab.SourceMeasureUnit;

/// <summary>A staircase voltage sweep and how it is measured. Durations that the SMU makes are durations of its own clock.</summary>
public sealed record SmuParameters
{
    /// <summary>First voltage, V.</summary>
    public double StartVolt { get; init; }

    /// <summary>Last voltage, V; the sweep goes towards it in either direction.</summary>
    public double StopVolt { get; init; } = 3.0;

    /// <summary>Mean slope of the staircase, V/s, positive.</summary>
    public double RateVoltPerSecond { get; init; } = 0.1;

    /// <summary>Height of a step, V, positive.</summary>
    public double StepVolt { get; init; } = 0.5e-3;

    /// <summary>Time in which the output moves from one level to the next, linearly, s.</summary>
    public double SlewSeconds { get; init; } = 20e-6;

    /// <summary>Time that the last level is held before the output goes to zero, s.</summary>
    public double HoldSeconds { get; init; } = 1;

    /// <summary>Limit of the current, A; above it the output is a current source.</summary>
    public double ComplianceAmpere { get; init; } = 0.1;

    /// <summary>From the beginning of one reading to that of the next, s.</summary>
    public double ReadingSeconds { get; init; } = 0.06;

    /// <summary>Integration time of a reading, s: 20 ms is one cycle of a 50 Hz line.</summary>
    public double IntegrationSeconds { get; init; } = 0.02;

    /// <summary>Deviation of a current reading, A.</summary>
    public double CurrentNoiseAmpere { get; init; } = 20e-9;

    /// <summary>Deviation of a voltage reading, V.</summary>
    public double VoltageNoiseVolt { get; init; } = 20e-6;

    /// <summary>Abort and permit lines are connected. False for the 2614B and the 2604B, which have no lines: the host aborts.</summary>
    public bool LinesWired { get; init; } = true;

    /// <summary>From an abort, or a lost permit, to the beginning of the output's fall, s. The instrument's own figure, assumed.</summary>
    public double AbortDelaySeconds { get; init; } = 500e-6;

    /// <summary>A pulse on the trigger-out line marks the beginning of each reading.</summary>
    public bool TriggerOut { get; init; } = true;

    /// <summary>Width of that pulse, s.</summary>
    public double TriggerPulseSeconds { get; init; } = 10e-6;

    /// <summary>The SMU's clock: 100 ppm off, as seen over a long sweep.</summary>
    public DeviceClock Clock { get; init; } = new(OffsetSeconds: 12.5, RatePartsPerMillion: 100);

    /// <summary>Seed of the measurement noise.</summary>
    public ulong Seed { get; init; }

    /// <summary>Number of steps from the first to the last voltage.</summary>
    public long Steps => (long)Math.Ceiling((Math.Abs(StopVolt - StartVolt) / StepVolt) - 1e-9);

    /// <summary>Duration of a step, s of the SMU's clock.</summary>
    public double StepSeconds => StepVolt / RateVoltPerSecond;

    /// <summary>Output at a step, V; step 0 is the first voltage, and the last is met exactly.</summary>
    public double LevelVolt(long step) => step >= Steps
        ? StopVolt
        : StartVolt + (Math.Sign(StopVolt - StartVolt) * StepVolt * Math.Max(0, step));

    /// <summary>Throws <see cref="ArgumentException"/> naming the first property that is out of bounds.</summary>
    public SmuParameters Validated()
    {
        Require(StartVolt, -200, 200, nameof(StartVolt));
        Require(StopVolt, -200, 200, nameof(StopVolt));
        Require(RateVoltPerSecond, 1e-6, 1e3, nameof(RateVoltPerSecond));
        Require(StepVolt, 1e-6, 10, nameof(StepVolt));
        Require(StepSeconds, 100e-6, 1e4, nameof(StepSeconds));
        Require(SlewSeconds, 1e-7, StepSeconds / 2, nameof(SlewSeconds));
        Require(HoldSeconds, 0, 1e6, nameof(HoldSeconds));
        Require(ComplianceAmpere, 1e-10, 10, nameof(ComplianceAmpere));
        Require(ReadingSeconds, 100e-6, 1e3, nameof(ReadingSeconds));
        Require(IntegrationSeconds, 10e-6, ReadingSeconds, nameof(IntegrationSeconds));
        Require(CurrentNoiseAmpere, 0, 1, nameof(CurrentNoiseAmpere));
        Require(VoltageNoiseVolt, 0, 1, nameof(VoltageNoiseVolt));
        Require(AbortDelaySeconds, 0, 10, nameof(AbortDelaySeconds));
        Require(TriggerPulseSeconds, 1e-7, IntegrationSeconds / 2, nameof(TriggerPulseSeconds));
        Clock.Validate("SMU");
        return this;
    }

    private static void Require(double value, double low, double high, string property)
    {
        if (!(value >= low && value <= high))
        {
            throw new ArgumentException($"SMU: {property} is {value}; it must be from {low} to {high}.");
        }
    }
}
