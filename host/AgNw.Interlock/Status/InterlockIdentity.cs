using AgNw.Interlock.Upkeep;

namespace AgNw.Interlock.Status;

/// <summary>What the board calls itself.</summary>
/// <param name="Maker">as *IDN? says</param>
/// <param name="Model">likewise</param>
/// <param name="Serial">likewise</param>
/// <param name="FirmwareVersion">likewise</param>
/// <param name="Contract">what it was built from</param>
public sealed record InterlockIdentity(string Maker, string Model, string Serial, string FirmwareVersion, ContractIdentity Contract)
{
    /// <summary>Calibration and proof test when the board was connected; null before.</summary>
    public BoardUpkeep? Upkeep { get; init; }

    /// <summary>Whether the fields of a <c>*IDN?</c> answer are those of a board of ours.</summary>
    internal static bool IsInterlock(IReadOnlyList<string> fields) => fields is ["AgNw", "Interlock", _, _];
}
