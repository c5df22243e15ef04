namespace AgNw.Timeline.Merging;

/// <summary>A source is not in the order that a merge needs. The message names source, item and ticks.</summary>
public sealed class MergeInputException(string message) : Exception(message);
