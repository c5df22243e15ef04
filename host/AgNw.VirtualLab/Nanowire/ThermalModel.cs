namespace AgNw.VirtualLab.Nanowire;

/// <summary>
/// Quasi-static Joule heating of a wire with a neck. With q = I^2 and resistances at ambient temperature,
///   body: rise = q Rb / (G - alpha q Rb),   neck above body: rise = q Rn (1 + alpha body) / (Gn - alpha q Rn),
/// and V = I (Rc + Rb (1 + alpha body) + Rn (1 + alpha (body + neck))). V rises without bound and convexly as I approaches the
/// current at which a denominator vanishes, so every V has exactly one I. A wire of this size settles within nanoseconds to
/// a microsecond, far below any step of the source: no heat capacity is modelled.
/// </summary>
public sealed class ThermalModel
{
    private const int MostIterations = 200;
    private const double Tolerance = 1e-13;

    private readonly double _alpha;
    private readonly double _ambient;
    private readonly double _contact;
    private readonly double _body;
    private readonly double _neck;
    private readonly double _bodyConductance;
    private readonly double _neckConductance;

    public ThermalModel(NanowireParameters wire)
    {
        ArgumentNullException.ThrowIfNull(wire);
        _alpha = wire.TemperatureCoefficientPerKelvin;
        _ambient = wire.AmbientKelvin;
        _contact = wire.ContactResistanceOhm;
        _body = wire.WireResistanceOhm * (1 - wire.NeckFraction);
        _neck = wire.WireResistanceOhm * wire.NeckFraction;
        _bodyConductance = wire.ThermalConductanceWattPerKelvin;
        _neckConductance = wire.ThermalConductanceWattPerKelvin * wire.NeckFraction * wire.NeckCoupling;
    }

    /// <summary>Operating point at a current, A, below the limit; the neck has <paramref name="area"/> of its first cross-section.</summary>
    public OperatingPoint AtCurrent(double ampere, double area)
    {
        Evaluate(Math.Abs(ampere), _neck / area, out double volt, out _, out double body, out double neck);
        return new OperatingPoint(volt, Math.Abs(ampere), body, neck);
    }

    /// <summary>
    /// Operating point at a voltage, V, behind a resistance in series with the wire, ohm. The voltage of the point is the wire's own.
    /// Relative error below 1e-12.
    /// </summary>
    public OperatingPoint AtVoltage(double volt, double area, double seriesOhm, double guessAmpere)
    {
        double target = Math.Abs(volt);
        if (target == 0)
        {
            return new OperatingPoint(0, 0, _ambient, _ambient);
        }

        double neckOhm = _neck / area;
        double low = 0;
        double high = Math.Sqrt(Math.Min(_bodyConductance / (_alpha * _body), _neckConductance / (_alpha * neckOhm)));
        double current = guessAmpere > 0 && guessAmpere < high
            ? guessAmpere
            : Math.Min(target / (seriesOhm + _contact + _body + neckOhm), 0.5 * high);
        double wireVolt = 0;
        double body = _ambient;
        double neck = _ambient;
        for (int iteration = 0; iteration < MostIterations; iteration++)
        {
            Evaluate(current, neckOhm, out wireVolt, out double slope, out body, out neck);
            double excess = wireVolt + (current * seriesOhm) - target;
            if (excess > 0)
            {
                high = current;
            }
            else
            {
                low = current;
            }

            double step = excess / (slope + seriesOhm);
            double next = current - step;
            if (!(next > low && next < high))
            {
                next = 0.5 * (low + high);
            }

            if (Math.Abs(next - current) <= Tolerance * current)
            {
                break;
            }

            current = next;
        }

        return new OperatingPoint(wireVolt, current, body, neck);
    }

    private void Evaluate(double current, double neckOhm, out double volt, out double slope, out double bodyKelvin, out double neckKelvin)
    {
        double q = current * current;
        double bodyGap = _bodyConductance - (_alpha * q * _body);
        double neckGap = _neckConductance - (_alpha * q * neckOhm);
        double body = q * _body / bodyGap;
        double bodySlope = _body * _bodyConductance / (bodyGap * bodyGap);
        double warm = 1 + (_alpha * body);
        double neck = q * neckOhm * warm / neckGap;
        double neckSlope = (neckOhm * warm * _neckConductance / (neckGap * neckGap)) + (q * neckOhm * _alpha * bodySlope / neckGap);
        double ohm = _contact + (_body * warm) + (neckOhm * (warm + (_alpha * neck)));
        double ohmSlope = _alpha * ((_body * bodySlope) + (neckOhm * (bodySlope + neckSlope)));
        volt = current * ohm;
        slope = ohm + (2 * q * ohmSlope);
        bodyKelvin = _ambient + body;
        neckKelvin = _ambient + body + neck;
    }
}
