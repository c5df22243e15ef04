namespace AgNw.VirtualLab.Analog;

/// <summary>State of the bias line's switching elements and of the self-test injection.</summary>
/// <param name="SwitchClosed">the series switch conducts</param>
/// <param name="CrowbarClosed">the crowbar shorts the device side</param>
/// <param name="SmuPermitted">the permit to the SMU is on</param>
/// <param name="AbortAsserted">the abort line to the SMU is asserted</param>
/// <param name="InjectPositive">the self-test injects a current above full scale</param>
/// <param name="InjectNegative">the self-test injects a current below negative full scale</param>
public readonly record struct LineDrive(
    bool SwitchClosed, bool CrowbarClosed, bool SmuPermitted, bool AbortAsserted, bool InjectPositive = false, bool InjectNegative = false)
{
    /// <summary>Safe state: line open, crowbar closed, SMU not permitted.</summary>
    public static LineDrive Safe => new(SwitchClosed: false, CrowbarClosed: true, SmuPermitted: false, AbortAsserted: false);
}
