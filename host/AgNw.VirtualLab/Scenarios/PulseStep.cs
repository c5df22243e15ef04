using AgNw.Contract;

namespace AgNw.VirtualLab.Scenarios;

/// <summary>A pulse on a comparator between the edges At - 1 and At.</summary>
public sealed record PulseStep(long At, long Line, InputLine Input) : ScenarioStep(At, Line);
