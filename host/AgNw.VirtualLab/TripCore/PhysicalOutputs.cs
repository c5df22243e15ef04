namespace AgNw.VirtualLab.TripCore;

/// <summary>What stands on the wires outside the core.</summary>
/// <param name="SwitchClosed">SWITCH and not the direct trip line</param>
/// <param name="CrowbarClosed">crowbar</param>
/// <param name="Blanked">beam blank</param>
/// <param name="Abort">SMU abort</param>
/// <param name="Permit">SMU permit</param>
/// <param name="InjectPositive">self-test injection above full scale</param>
/// <param name="InjectNegative">self-test injection below negative full scale</param>
public readonly record struct PhysicalOutputs(
    bool SwitchClosed, bool CrowbarClosed, bool Blanked, bool Abort, bool Permit, bool InjectPositive, bool InjectNegative)
{
    public static PhysicalOutputs Safe => new(false, true, true, false, false, false, false);
}
