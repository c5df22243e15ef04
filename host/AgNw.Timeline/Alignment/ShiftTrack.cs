namespace AgNw.Timeline.Alignment;

/// <summary>One way to begin (a shift between the first items and the first pulses), followed greedily through both sequences.</summary>
/// <param name="Shift">Index of the pulse taken for item 0; negative if pulse 0 belongs to a later item.</param>
/// <param name="Begin">First item and pulse that it led to; different shifts may lead to the same.</param>
/// <param name="Score">Log-likelihood; comparable between shifts.</param>
/// <param name="Pairs">Item and pulse indices.</param>
internal sealed record ShiftTrack(int Shift, (int Item, int Pulse) Begin, double Score, IReadOnlyList<(int Item, int Pulse)> Pairs);
