using AgNw.Contract;

namespace AgNw.VirtualLab.Scenarios;

/// <summary>A read-back pin is forced from edge At on; null lets it follow again.</summary>
public sealed record ReadBackStep(long At, long Line, OutputLine ReadBack, bool? Level) : ScenarioStep(At, Line);
