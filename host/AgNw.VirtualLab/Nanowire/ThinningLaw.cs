namespace AgNw.VirtualLab.Nanowire;

/// <summary>
/// How fast the neck's cross-section shrinks, as a share of the pristine one per second:
/// electromigration K (j / jref) exp(-E / k (1/T - 1/Tref)) with j the density in the neck (Black's law with exponent 1, the
/// form of a void that grows), and evaporation of its surface, 2 v(T) / r sqrt(area) with r the pristine radius.
/// </summary>
public sealed class ThinningLaw
{
    private readonly double _migration;
    private readonly double _migrationKelvin;
    private readonly double _migrationReference;
    private readonly double _surface;

    public ThinningLaw(NanowireParameters wire)
    {
        ArgumentNullException.ThrowIfNull(wire);
        _migration = wire.MigrationPerSecond / (wire.MigrationAmperePerSquareMetre * wire.CrossSectionSquareMetre);
        _migrationKelvin = wire.MigrationElectronvolt * SilverConstants.KelvinPerElectronvolt;
        _migrationReference = 1 / wire.MigrationKelvin;
        _surface = 2 / (wire.DiameterMetre / 2);
    }

    /// <summary>Loss of area, 1/s, not negative; 0 without current.</summary>
    public double PerSecond(double currentAmpere, double area, double neckKelvin)
    {
        if (currentAmpere == 0)
        {
            return 0;
        }

        double migration = _migration * Math.Abs(currentAmpere) / area
            * Math.Exp(-_migrationKelvin * ((1 / neckKelvin) - _migrationReference));
        return migration + (_surface * SilverConstants.EvaporationMetrePerSecond(neckKelvin) * Math.Sqrt(area));
    }
}
