namespace AgNw.Cli.Experiments;

/// <summary>What a reader of a run's figures must know, for its manifest.</summary>
internal static class RunStatements
{
    public static IReadOnlyDictionary<string, string> Of(bool isVirtual) => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["calibration"] = "uncalibrated: nominal scales",
        ["frontEnd"] = FrontEndFigures.Statement,
        ["origin"] = isVirtual ? "simulated: virtual board, specimen and instruments" : "measured",
    };
}
