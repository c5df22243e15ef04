namespace AgNw.VirtualLab.Scenarios;

/// <summary>How far the supervisor has come before a scenario's tick 0.</summary>
public enum ScenarioStart
{
    /// <summary>Out of reset, nothing written.</summary>
    Reset,

    /// <summary>The boot identifier is written, the state is SAFE.</summary>
    Booted,

    /// <summary>Self-test passed, configuration committed and settled, heartbeat kicked.</summary>
    Disarmed,

    /// <summary>And armed.</summary>
    Armed,
}
