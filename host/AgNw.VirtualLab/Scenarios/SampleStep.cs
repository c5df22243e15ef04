namespace AgNw.VirtualLab.Scenarios;

/// <summary>The ADC gives these codes for every sample taken at edge At or later.</summary>
public sealed record SampleStep(long At, long Line, int Current, int Voltage) : ScenarioStep(At, Line);
