namespace AgNw.VirtualLab.Scenarios;

/// <summary>One step. Ticks are the scenario's: absolute ticks less ScenarioTimeline.Origin.</summary>
/// <param name="At">the tick of the step, see the subtypes</param>
/// <param name="Line">line in the file</param>
public abstract record ScenarioStep(long At, long Line);
