using AgNw.Contract;

namespace AgNw.Interlock.Status;

/// <summary>Which contract a program or a board was built from.</summary>
/// <param name="Major">readers refuse another one</param>
/// <param name="Minor">minor version</param>
/// <param name="Crc">CRC-32 of trip_core.yaml</param>
/// <param name="CoreCrc">the same as the gateware carries it</param>
public sealed record ContractIdentity(int Major, int Minor, uint Crc, uint CoreCrc)
{
    /// <summary>The contract of this program.</summary>
    public static ContractIdentity OfThisProgram { get; } =
        new(ContractVersion.Major, ContractVersion.Minor, ContractVersion.Crc, ContractVersion.Crc);

    /// <summary>Versions and CRC, both CRCs where firmware and trip core differ.</summary>
    public override string ToString() => Crc == CoreCrc
        ? $"{Major}.{Minor} ({Crc:X8})"
        : $"{Major}.{Minor} (firmware {Crc:X8}, trip core {CoreCrc:X8})";
}
