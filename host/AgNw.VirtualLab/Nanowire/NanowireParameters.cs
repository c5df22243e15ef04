namespace AgNw.VirtualLab.Nanowire;

/// <summary>
/// One silver nanowire on a membrane between two contacts, SI units. What is no textbook constant is a property of this
/// specimen: <see cref="NanowireSpecimen"/> draws it from a seed.
/// </summary>
public sealed record NanowireParameters
{
    /// <summary>Length between the contacts, m.</summary>
    public double LengthMetre { get; init; } = 11e-6;

    /// <summary>Diameter, m.</summary>
    public double DiameterMetre { get; init; } = 62e-9;

    /// <summary>Resistivity over bulk silver's: electrons scatter at the surface and at twin boundaries. 1 or more.</summary>
    public double ResistivityFactor { get; init; } = 2;

    /// <summary>Both contacts and the leads on the chip, ohm; taken as independent of temperature.</summary>
    public double ContactResistanceOhm { get; init; } = 350;

    /// <summary>Temperature of the membrane and the contacts, K.</summary>
    public double AmbientKelvin { get; init; } = 300;

    /// <summary>Heat that the whole wire gives to membrane and contacts, W/K.</summary>
    public double ThermalConductanceWattPerKelvin { get; init; } = 4e-6;

    /// <summary>Share of the length that thins: the neck, towards the cathode.</summary>
    public double NeckFraction { get; init; } = 0.02;

    /// <summary>Where the neck lies: 0 at the anode, 1 at the cathode.</summary>
    public double NeckPosition { get; init; } = 0.8;

    /// <summary>Heat that the neck gives to the rest of the wire, as a multiple of its own share of the wire's conductance.</summary>
    public double NeckCoupling { get; init; } = 4;

    /// <summary>
    /// Rate at which electromigration carries the neck's cross-section away at the reference temperature and current density, 1/s.
    /// A property of this model, chosen so that a wire ages over minutes near its breaking voltage.
    /// </summary>
    public double MigrationPerSecond { get; init; } = 2e-4;

    /// <summary>Activation energy of electromigration, eV: silver's surface, 0.95 (Hummel and Geier, Thin Solid Films 25, 1975).</summary>
    public double MigrationElectronvolt { get; init; } = 0.95;

    /// <summary>Temperature of the migration rate above, K.</summary>
    public double MigrationKelvin { get; init; } = 1000;

    /// <summary>Current density of the migration rate above, A/m2; the rate is proportional to the density.</summary>
    public double MigrationAmperePerSquareMetre { get; init; } = 1e12;

    /// <summary>Time from the beginning of the fall to the open gap, s.</summary>
    public double FallSeconds { get; init; } = 2e-6;

    /// <summary>Resistance of the open gap, ohm.</summary>
    public double GapResistanceOhm { get; init; } = 1e10;

    /// <summary>Cross-section of the pristine wire, m2.</summary>
    public double CrossSectionSquareMetre => Math.PI * DiameterMetre * DiameterMetre / 4;

    /// <summary>Resistance of the pristine wire at ambient temperature without contacts, ohm.</summary>
    public double WireResistanceOhm =>
        SilverConstants.ResistivityOhmMetre * ResistivityFactor * LengthMetre / CrossSectionSquareMetre
        * (1 + (SilverConstants.TemperatureCoefficientPerKelvin * (AmbientKelvin - SilverConstants.ReferenceKelvin)));

    /// <summary>Resistance between the contacts at ambient temperature, ohm.</summary>
    public double ColdResistanceOhm => ContactResistanceOhm + WireResistanceOhm;

    /// <summary>Temperature coefficient referred to ambient temperature, 1/K.</summary>
    public double TemperatureCoefficientPerKelvin =>
        SilverConstants.TemperatureCoefficientPerKelvin
        / (1 + (SilverConstants.TemperatureCoefficientPerKelvin * (AmbientKelvin - SilverConstants.ReferenceKelvin)));

    /// <summary>Throws <see cref="ArgumentException"/> naming the first property that is out of bounds.</summary>
    public NanowireParameters Validated()
    {
        Require(LengthMetre, 1e-7, 1e-3, nameof(LengthMetre));
        Require(DiameterMetre, 1e-8, 1e-6, nameof(DiameterMetre));
        Require(ResistivityFactor, 1, 100, nameof(ResistivityFactor));
        Require(ContactResistanceOhm, 0, 1e6, nameof(ContactResistanceOhm));
        Require(AmbientKelvin, 77, 1200, nameof(AmbientKelvin));
        Require(ThermalConductanceWattPerKelvin, 1e-12, 1, nameof(ThermalConductanceWattPerKelvin));
        Require(NeckFraction, 1e-4, 0.5, nameof(NeckFraction));
        Require(NeckPosition, 0, 1, nameof(NeckPosition));
        Require(NeckCoupling, 0.01, 1e4, nameof(NeckCoupling));
        Require(MigrationPerSecond, 0, 1e3, nameof(MigrationPerSecond));
        Require(MigrationElectronvolt, 0, 10, nameof(MigrationElectronvolt));
        Require(MigrationKelvin, 77, 1e4, nameof(MigrationKelvin));
        Require(MigrationAmperePerSquareMetre, 1e6, 1e15, nameof(MigrationAmperePerSquareMetre));
        Require(FallSeconds, 1e-8, 1, nameof(FallSeconds));
        Require(GapResistanceOhm, 1e5, 1e16, nameof(GapResistanceOhm));
        return this;
    }

    private static void Require(double value, double low, double high, string property)
    {
        if (!(value >= low && value <= high))
        {
            throw new ArgumentException($"Nanowire: {property} is {value}; it must be from {low} to {high}.");
        }
    }
}
