using AgNw.VirtualLab.Clocks;

namespace AgNw.VirtualLab.Nanowire;

/// <summary>
/// Draws a wire from a seed. Geometry, contacts, neck and fall time vary from wire to wire within the ranges below. The thermal
/// conductance to the membrane is not known well enough to be drawn: it is fitted so that the pristine neck reaches
/// <see cref="FailureKelvin"/> at a voltage drawn around <see cref="FailureVolt"/>, so that a sweep of 3.3 mV/s breaks it at about 2.1 V as in the
/// experiment. How the breaking voltage then depends on the rate follows from the thermal and thinning laws alone.
/// </summary>
public static class NanowireSpecimen
{
    /// <summary>Temperature at which a neck evaporates within tens of seconds, K.</summary>
    public const double FailureKelvin = 1060;

    /// <summary>Mean of the voltage at which the pristine neck reaches that temperature, V.</summary>
    public const double FailureVolt = 2.15;

    private const double FailureVoltDeviation = 0.04;
    private const ulong Stream = 0x57495245;

    /// <summary>The wire of a seed; the same seed gives the same wire.</summary>
    public static NanowireParameters Draw(ulong seed)
    {
        var noise = new SeededNoise(seed, Stream);
        double failureVolt = FailureVolt + (FailureVoltDeviation * Math.Clamp(noise.Gaussian(100), -2, 2));
        var wire = new NanowireParameters
        {
            LengthMetre = noise.LogBetween(0, 8e-6, 16e-6),
            DiameterMetre = noise.Between(1, 52e-9, 72e-9),
            ResistivityFactor = noise.Between(2, 1.8, 2.2),
            NeckFraction = noise.Between(3, 0.015, 0.03),
            NeckPosition = noise.Between(4, 0.65, 0.95),
            NeckCoupling = noise.Between(5, 3.5, 5),
            FallSeconds = noise.LogBetween(6, 0.5e-6, 5e-6),
            GapResistanceOhm = noise.LogBetween(7, 3e9, 3e10),
        };
        wire = wire with { ContactResistanceOhm = wire.WireResistanceOhm * noise.Between(8, 2.5, 3.5) };
        return FitThermalConductance(wire, failureVolt, FailureKelvin).Validated();
    }

    /// <summary>The wire with the thermal conductance at which its pristine neck reaches a temperature at a voltage.</summary>
    public static NanowireParameters FitThermalConductance(NanowireParameters wire, double volt, double neckKelvin)
    {
        ArgumentNullException.ThrowIfNull(wire);
        double low = 1e-12;
        double high = 1;
        for (int iteration = 0; iteration < 100; iteration++)
        {
            double middle = Math.Sqrt(low * high);
            wire = wire with { ThermalConductanceWattPerKelvin = middle };
            if (new ThermalModel(wire).AtVoltage(volt, area: 1, seriesOhm: 0, guessAmpere: 0).NeckKelvin > neckKelvin)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return wire;
    }
}
