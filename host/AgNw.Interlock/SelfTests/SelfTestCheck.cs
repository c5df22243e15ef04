namespace AgNw.Interlock.SelfTests;

/// <summary>A check of the board's last self-test with the limits that it was held to.</summary>
/// <param name="Name">as in shared/protocol/status.yaml</param>
/// <param name="Outcome">what became of it</param>
/// <param name="Value">what was found</param>
/// <param name="Min">smallest value that passes</param>
/// <param name="Max">largest value that passes</param>
/// <param name="Unit">code, tick, or empty for a level or a count</param>
/// <param name="Reason">what is likely to be wrong; empty unless it failed</param>
public sealed record SelfTestCheck(string Name, CheckOutcome Outcome, long Value, long Min, long Max, string Unit, string Reason);
