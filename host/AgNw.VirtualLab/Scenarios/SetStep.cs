using AgNw.Contract;

namespace AgNw.VirtualLab.Scenarios;

/// <summary>A pin takes a level, first seen by edge At.</summary>
public sealed record SetStep(long At, long Line, InputLine Input, bool Level) : ScenarioStep(At, Line);
