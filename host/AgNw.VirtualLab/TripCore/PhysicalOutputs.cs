using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore;

/// <summary>What stands on the wires outside the core.</summary>
/// <param name="SwitchClosed">SWITCH and not the direct trip line</param>
/// <param name="CrowbarClosed">crowbar</param>
/// <param name="Blanked">beam blank</param>
/// <param name="Abort">SMU abort</param>
/// <param name="Permit">SMU permit</param>
/// <param name="InjectPositive">self-test injection above full scale</param>
/// <param name="InjectNegative">self-test injection below negative full scale</param>
/// <param name="Range">current range to the shunt's decoder: the live CONFIG_MODE's</param>
public readonly record struct PhysicalOutputs(
    bool SwitchClosed, bool CrowbarClosed, bool Blanked, bool Abort, bool Permit, bool InjectPositive, bool InjectNegative,
    CurrentRange Range)
{
    private static readonly CurrentRange ResetRange = (CurrentRange)(
        (ConfigurationWords.Reset[Registers.ConfigMode - Registers.ConfigFirst] & ConfigModeFields.RangeMask) >> ConfigModeFields.RangeShift);

    /// <summary>As after reset.</summary>
    public static PhysicalOutputs Safe => new(false, true, true, false, false, false, false, ResetRange);

    /// <summary>As after reset but for the range, which no state makes safe or unsafe.</summary>
    public bool IsSafe => this with { Range = ResetRange } == Safe;
}
