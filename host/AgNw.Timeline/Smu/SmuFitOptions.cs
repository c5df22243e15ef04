using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Smu;

/// <summary>What is known of the SMU and of the wiring to it.</summary>
public sealed record SmuFitOptions
{
    /// <summary>The SMU's clock.</summary>
    public ClockFitOptions Clock { get; init; } = new(1e-6);

    /// <summary>Largest difference between the voltage at the SMU and the board's own V, V: offsets and noise of both.</summary>
    public double VoltageOffsetVolt { get; init; } = 2e-3;

    /// <summary>Largest relative difference of the two voltages (gain).</summary>
    public double VoltageGain { get; init; } = 1e-3;

    /// <summary>Resistance between the two points of measurement, ohm: the board's V is lower by this times the current.</summary>
    public double SeriesOhm { get; init; }

    /// <summary>Longest time from a reading's stamp to the end of what it averages, s.</summary>
    public double ApertureSeconds { get; init; } = 0.02;
}
