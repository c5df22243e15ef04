using AgNw.Recording.Runs;

namespace AgNw.Cli.Output;

/// <summary>Where a run goes that the user did not name: runs/NAME-001 and up, never over another.</summary>
internal static class RunNaming
{
    public static RunFolder Create(string? path, string name)
    {
        if (path is not null)
        {
            return RunFolder.Create(path);
        }

        for (int number = 1; ; number++)
        {
            string candidate = Path.Combine("runs", $"{name}-{number:D3}");
            if (!Directory.Exists(candidate) && !File.Exists(candidate))
            {
                return RunFolder.Create(candidate);
            }
        }
    }
}
