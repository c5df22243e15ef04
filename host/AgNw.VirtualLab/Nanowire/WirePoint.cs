namespace AgNw.VirtualLab.Nanowire;

/// <summary>Wire and gap at one tick, with the sign of the source.</summary>
/// <param name="CurrentAmpere">current through the wire, A</param>
/// <param name="VoltageVolt">voltage across wire and contacts, V</param>
/// <param name="NeckKelvin">temperature of the neck, K; ambient once broken</param>
public readonly record struct WirePoint(double CurrentAmpere, double VoltageVolt, double NeckKelvin);
