namespace AgNw.VirtualLab.Nanowire;

/// <summary>
/// Textbook constants of bulk silver, SI units. Sources: resistivity at 293 K, melting point and vapour pressure from the
/// CRC Handbook of Chemistry and Physics; temperature coefficient of resistance as given by Giancoli, Physics;
/// sublimation enthalpy from the CRC tables (enthalpy of formation of Ag gas, 284.9 kJ/mol).
/// </summary>
public static class SilverConstants
{
    /// <summary>Resistivity at the reference temperature, ohm m.</summary>
    public const double ResistivityOhmMetre = 1.587e-8;

    /// <summary>Temperature at which the resistivity holds, K.</summary>
    public const double ReferenceKelvin = 293;

    /// <summary>Temperature coefficient of the resistivity at the reference, 1/K.</summary>
    public const double TemperatureCoefficientPerKelvin = 3.8e-3;

    /// <summary>Melting point, K.</summary>
    public const double MeltingKelvin = 1235;

    /// <summary>Density at room temperature, kg/m3.</summary>
    public const double DensityKilogramPerCubicMetre = 10_490;

    /// <summary>Atomic mass, kg: 107.868 u.</summary>
    public const double AtomKilogram = 107.868 * 1.660539e-27;

    /// <summary>Temperature at which the vapour pressure is 1 Pa, K.</summary>
    public const double OnePascalKelvin = 1283;

    /// <summary>Sublimation enthalpy over the Boltzmann constant, K: 284.9 kJ/mol over R = 8.314 J/(mol K).</summary>
    public const double SublimationKelvin = 284_900 / 8.314463;

    /// <summary>Boltzmann constant, J/K.</summary>
    public const double BoltzmannJoulePerKelvin = 1.380649e-23;

    /// <summary>Kelvin per electronvolt: e / k.</summary>
    public const double KelvinPerElectronvolt = 11_604.518;

    /// <summary>
    /// Speed at which a free surface recedes into vacuum, m/s: Hertz and Knudsen's flux p sqrt(m / (2 pi k T)) over the density,
    /// p by Clausius and Clapeyron from the 1 Pa point.
    /// </summary>
    public static double EvaporationMetrePerSecond(double kelvin)
    {
        double pascal = Math.Exp(SublimationKelvin * ((1 / OnePascalKelvin) - (1 / kelvin)));
        return pascal * Math.Sqrt(AtomKilogram / (2 * Math.PI * BoltzmannJoulePerKelvin * kelvin)) / DensityKilogramPerCubicMetre;
    }
}
