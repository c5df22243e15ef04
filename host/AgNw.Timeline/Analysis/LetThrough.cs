namespace AgNw.Timeline.Analysis;

/// <summary>What still went through the device once the event had begun: integrals over the capture.</summary>
/// <param name="FromSeconds">begin of the integral, s from the trip's stamp</param>
/// <param name="ToSeconds">its end: the current has arrived at its level after the trip; the capture's end if it never does</param>
/// <param name="Settled">false if it never does: charge and energy are lower bounds</param>
/// <param name="ChargeCoulomb">integral of I less the level after the trip (the current channel's zero, since the line is open then), C, signed</param>
/// <param name="EnergyJoule">integral of the same current times V at the device, J</param>
/// <param name="ChargeUncertaintyCoulomb">half a sample period times the range of the current: what passes between samples is not seen, C</param>
public sealed record LetThrough(
    double FromSeconds, double ToSeconds, bool Settled, double ChargeCoulomb, double EnergyJoule, double ChargeUncertaintyCoulomb);
