using AgNw.Interlock.Status;

namespace AgNw.Recording.Manifest;

/// <summary>The board of the run.</summary>
/// <param name="Maker">as *IDN? says</param>
/// <param name="Model">likewise</param>
/// <param name="Serial">likewise</param>
/// <param name="Firmware">likewise</param>
/// <param name="Contract">major.minor (CRC)</param>
/// <param name="IsVirtual">a virtual board of the virtual lab</param>
public sealed record BoardDescription(string Maker, string Model, string Serial, string Firmware, string Contract, bool IsVirtual)
{
    /// <summary>Serial number that virtual boards have.</summary>
    public const string VirtualSerial = "VIRTUAL";

    /// <summary>The board's calibration; null where it was not asked.</summary>
    public DueDescription? Calibration { get; init; }

    /// <summary>The board's last proof test; null where it was not asked.</summary>
    public DueDescription? ProofTest { get; init; }

    public static BoardDescription Of(InterlockIdentity identity) => new(
        identity.Maker, identity.Model, identity.Serial, identity.FirmwareVersion, identity.Contract.ToString(), identity.Serial == VirtualSerial)
    {
        Calibration = DueDescription.Of(identity.Upkeep?.Calibration),
        ProofTest = DueDescription.Of(identity.Upkeep?.ProofTest),
    };
}
