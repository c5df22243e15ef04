using AgNw.Contract;

namespace AgNw.Interlock.Status;

/// <summary>The configuration that the board acts by.</summary>
/// <param name="Crc">as CONFIG records carry it</param>
/// <param name="Range">current range, which scales the currents of records</param>
public readonly record struct LiveConfiguration(uint Crc, CurrentRange Range);
