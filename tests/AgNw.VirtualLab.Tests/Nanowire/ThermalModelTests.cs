using AgNw.VirtualLab.Nanowire;

namespace AgNw.VirtualLab.Tests.Nanowire;

[TestClass]
public sealed class ThermalModelTests
{
    private static readonly NanowireParameters Wire = new();

    [TestMethod]
    public void A_cold_wire_has_the_textbook_resistance()
    {
        // 2 x 1.587e-8 ohm m x 11 um / (pi (31 nm)^2) = 115.643 ohm at 293 K; 7 K more: x 1.0266; contacts 350 ohm.
        Assert.AreEqual(350 + 118.719, Wire.ColdResistanceOhm, 0.01);
    }

    [TestMethod]
    [DataRow(0.01)]
    [DataRow(0.5)]
    [DataRow(2.0)]
    [DataRow(3.0)]
    public void Heat_given_off_is_the_electrical_power_of_the_wire(double volt)
    {
        OperatingPoint point = new ThermalModel(Wire).AtVoltage(volt, area: 1, seriesOhm: 0, guessAmpere: 0);
        double contactPower = point.CurrentAmpere * point.CurrentAmpere * Wire.ContactResistanceOhm;
        double neck = Wire.ThermalConductanceWattPerKelvin * Wire.NeckFraction * Wire.NeckCoupling * (point.NeckKelvin - point.BodyKelvin);
        double body = Wire.ThermalConductanceWattPerKelvin * (point.BodyKelvin - Wire.AmbientKelvin);

        Assert.AreEqual((volt * point.CurrentAmpere) - contactPower, neck + body, 1e-9 * volt * point.CurrentAmpere);
    }

    [TestMethod]
    public void Voltage_and_current_are_inverse_to_each_other_even_for_a_thin_neck()
    {
        var model = new ThermalModel(Wire);
        foreach (double area in new[] { 1, 0.3, 0.05 })
        {
            OperatingPoint point = model.AtVoltage(1.7, area, seriesOhm: 0, guessAmpere: 0);
            Assert.AreEqual(1.7, model.AtCurrent(point.CurrentAmpere, area).VoltageVolt, 1e-9);
        }
    }

    [TestMethod]
    public void The_solution_does_not_depend_on_where_the_search_began()
    {
        var model = new ThermalModel(Wire);
        double reference = model.AtVoltage(2.2, 0.4, 3, guessAmpere: 0).CurrentAmpere;
        foreach (double guess in new[] { 1e-9, 1e-3, 3e-3, 1.0 })
        {
            Assert.AreEqual(reference, model.AtVoltage(2.2, 0.4, 3, guess).CurrentAmpere, 1e-12 * reference);
        }
    }

    [TestMethod]
    public void Silver_evaporates_as_the_handbook_says()
    {
        // At 1283 K the vapour pressure is 1 Pa: sqrt(m / (2 pi k T)) / density = 1.269e-3 s/m / 10490 kg/m3 = 1.210e-7 m/s.
        Assert.AreEqual(1.210e-7, SilverConstants.EvaporationMetrePerSecond(1283), 0.002e-7);
    }

    [TestMethod]
    public void Parameters_out_of_bounds_are_refused_by_name()
    {
        ArgumentException error = Assert.ThrowsExactly<ArgumentException>(
            () => new SilverNanowire(Wire with { DiameterMetre = double.NaN }));
        Assert.Contains("DiameterMetre", error.Message);
    }
}
