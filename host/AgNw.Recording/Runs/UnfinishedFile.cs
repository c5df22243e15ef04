namespace AgNw.Recording.Runs;

/// <summary>
/// Names of files that are being written and then take another's place in one step. What a program that was interrupted left of one is no part of a
/// run, and is written over by the next that makes the same file.
/// </summary>
public static class UnfinishedFile
{
    /// <summary>What such a name ends with.</summary>
    public const string Suffix = ".new";

    /// <summary>The name under which a file is written.</summary>
    public static string Of(string path) => path + Suffix;
}
