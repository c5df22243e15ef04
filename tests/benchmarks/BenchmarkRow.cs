namespace AgNw.Benchmarks;

/// <summary>One line of the table.</summary>
/// <param name="What">is measured</param>
/// <param name="Required">what it has to be</param>
/// <param name="Measured">what it was, here</param>
/// <param name="IsMet">whether it is</param>
internal sealed record BenchmarkRow(string What, string Required, string Measured, bool IsMet);
