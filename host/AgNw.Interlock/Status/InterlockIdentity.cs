namespace AgNw.Interlock.Status;

/// <summary>What the board calls itself.</summary>
public sealed record InterlockIdentity(string Maker, string Model, string Serial, string FirmwareVersion, ContractIdentity Contract);
