namespace AgNw.Interlock.Discovery;

/// <summary>One port that was looked at.</summary>
/// <param name="Port">its name</param>
/// <param name="Finding">what is behind it</param>
/// <param name="Identity">maker, model, serial number and firmware version as it answered; else why there are none</param>
public sealed record FoundPort(string Port, PortFinding Finding, string Identity);
