namespace AgNw.VirtualLab.Analog;

/// <summary>
/// The line between SMU and wire as the virtual lab needs it: the front end's typical figures as simulated, see
/// <see cref="FrontEndBudget"/>. The ramps that the lab makes of the times are its own.
/// </summary>
public sealed record BiasLineParameters
{
    /// <summary>Switch, sense shunt and their leads, ohm.</summary>
    public double SeriesOhm { get; init; } = FrontEndBudget.Si("line/series");

    /// <summary>Capacitance at the device side of the switch, F.</summary>
    public double DeviceFarad { get; init; } = FrontEndBudget.Si("line/device");

    /// <summary>From the switch's opening, as commanded, to no current through the device, s; linear fall.</summary>
    public double OpenSeconds { get; init; } = FrontEndBudget.Si("line/open");

    /// <summary>From the switch's closing to the full current, s; linear rise.</summary>
    public double CloseSeconds { get; init; } = FrontEndBudget.Si("line/close");

    /// <summary>From the crowbar's closing to no voltage at the device, s; linear fall.</summary>
    public double CrowbarSeconds { get; init; } = FrontEndBudget.Si("line/crowbar");

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
