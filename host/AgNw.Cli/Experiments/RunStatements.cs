using AgNw.Recording.Manifest;

namespace AgNw.Cli.Experiments;

/// <summary>What a reader of a run's figures must know, for its manifest.</summary>
internal static class RunStatements
{
    /// <param name="board">the board of the run</param>
    /// <param name="started">when the run began; its day decides whether a due date had passed</param>
    public static IReadOnlyDictionary<string, string> Of(BoardDescription board, DateTimeOffset? started) => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["calibration"] = CalibrationStatement.Of(board, DateOnly.FromDateTime((started ?? default).UtcDateTime)),
        ["frontEnd"] = FrontEndFigures.Statement,
        ["origin"] = board.IsVirtual ? "simulated: virtual board, specimen and instruments" : "measured",
    };
}
