using AgNw.Contract;

namespace AgNw.FrontEnd.Decks;

/// <summary>What happens on the bias line, and with what: one deck.</summary>
internal sealed record LineCase
{
    public required string Name { get; init; }

    public required CurrentRange Range { get; init; }

    /// <summary>The condition that trips: OVER or UNDER.</summary>
    public required Cause Cause { get; init; }

    public TripPath Path { get; init; } = TripPath.Filtered;

    public DeviceEvent Event { get; init; } = DeviceEvent.BreakLinear;

    /// <summary>Duration of the event, s.</summary>
    public double EventSeconds { get; init; } = 100e-9;

    /// <summary>The wire before it breaks, or the filament when it has formed, ohm.</summary>
    public required double DeviceOhm { get; init; }

    /// <summary>The trip threshold, share of the range's full scale.</summary>
    public required double Threshold { get; init; }

    /// <summary>Everything at its slow limit; else typical.</summary>
    public bool Worst { get; init; }

    public bool Negative { get; init; }

    public double CableMetres { get; init; } = 3;

    /// <summary>From the device's high lead to ground: holder, chip, connector; F. The board's own comes on top.</summary>
    public double DeviceFarad { get; init; } = 20e-12;

    public SmuKind Smu { get; init; } = SmuKind.Voltage;

    /// <summary>Until the SMU's own limit acts, s.</summary>
    public double SmuSlowSeconds { get; init; }

    public SeriesElement Switch { get; init; } = SeriesElement.Mosfet;

    public bool Limiter { get; init; } = true;

    /// <summary>The limiter at 125 % of the range instead of a sixth below the OVER threshold.</summary>
    public bool LimiterWide { get; init; }

    public bool Crowbar { get; init; } = true;

    public bool Clamp { get; init; } = true;

    /// <summary>Values put in place of the part list's, by the deck's parameter: for Monte Carlo.</summary>
    public IReadOnlyDictionary<string, double> Overrides { get; init; } = new Dictionary<string, double>();
}
