namespace AgNw.VirtualLab.Analog;

/// <summary>
/// The line between SMU and wire as the virtual lab needs it. The times and capacitances are assumptions, not yet simulated:
/// they wait for the front end's table, and no report may present them as results.
/// </summary>
public sealed record BiasLineParameters
{
    /// <summary>Switch, sense shunt and leads, ohm.</summary>
    public double SeriesOhm { get; init; } = 3;

    /// <summary>Capacitance at the device side of the switch, F. Not yet simulated.</summary>
    public double DeviceFarad { get; init; } = 20e-12;

    /// <summary>From the switch's opening to no current through the device, s; linear fall. Not yet simulated.</summary>
    public double OpenSeconds { get; init; } = 100e-9;

    /// <summary>From the switch's closing to the full current, s; linear rise. Not yet simulated.</summary>
    public double CloseSeconds { get; init; } = 2e-6;

    /// <summary>From the crowbar's closing to no voltage at the device, s; linear fall. Not yet simulated.</summary>
    public double CrowbarSeconds { get; init; } = 100e-9;

    /// <summary>Throws <see cref="ArgumentException"/> naming the first property that is out of bounds.</summary>
    public BiasLineParameters Validated()
    {
        Require(SeriesOhm, 1e-3, 1e6, nameof(SeriesOhm));
        Require(DeviceFarad, 1e-15, 1e-6, nameof(DeviceFarad));
        Require(OpenSeconds, 1e-9, 1e-3, nameof(OpenSeconds));
        Require(CloseSeconds, 1e-9, 1e-3, nameof(CloseSeconds));
        Require(CrowbarSeconds, 1e-9, 1e-3, nameof(CrowbarSeconds));
        return this;
    }

    private static void Require(double value, double low, double high, string property)
    {
        if (!(value >= low && value <= high))
        {
            throw new ArgumentException($"Bias line: {property} is {value}; it must be from {low} to {high}.");
        }
    }
}
