using AgNw.Recording.Runs;

namespace AgNw.Cli.Output;

/// <summary>Where a run goes that the user did not name: runs/NAME-001 and up, never over another.</summary>
internal static class RunNaming
{
    /// <param name="path">what the user named; null for nothing</param>
    /// <param name="name">of a run that the user did not name</param>
    /// <param name="under">folder that holds runs/; the working directory if empty</param>
    public static RunFolder Create(string? path, string name, string under = "")
    {
        if (path is not null)
        {
            return RunFolder.Create(path);
        }

        for (int number = 1; ; number++)
        {
            string candidate = Path.Combine(under, "runs", $"{name}-{number:D3}");
            if (!Directory.Exists(candidate) && !File.Exists(candidate))
            {
                return RunFolder.Create(candidate);
            }
        }
    }
}
