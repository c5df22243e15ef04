namespace AgNw.Timeline.Tests.Statistics;

/// <summary>An exposure as it was.</summary>
/// <param name="Start">Begin, s.</param>
/// <param name="End">End, s.</param>
/// <param name="Strobe">Index of its strobe in the log; -1 if the log has none.</param>
/// <param name="Frame">Number of its frame; -1 if it became no file.</param>
internal readonly record struct TrueExposure(double Start, double End, int Strobe, long Frame);
