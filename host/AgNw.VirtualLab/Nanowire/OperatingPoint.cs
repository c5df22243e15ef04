namespace AgNw.VirtualLab.Nanowire;

/// <summary>A wire in thermal equilibrium at one voltage.</summary>
/// <param name="VoltageVolt">voltage between the contacts, V, not negative</param>
/// <param name="CurrentAmpere">current, A, not negative</param>
/// <param name="BodyKelvin">temperature of the wire outside the neck, K</param>
/// <param name="NeckKelvin">temperature of the neck, K</param>
public readonly record struct OperatingPoint(double VoltageVolt, double CurrentAmpere, double BodyKelvin, double NeckKelvin);
