namespace AgNw.Interlock.Ports.Posix;

/// <summary>Whether another program has a device open, from Linux' /proc: programs of other users are seen only by root.</summary>
internal static class OpenFiles
{
    private const string Processes = "/proc";

    public static bool HeldByAnother(string device)
    {
        if (!Directory.Exists(Processes)) return false;
        string own = Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (string process in Directory.EnumerateDirectories(Processes))
        {
            string name = Path.GetFileName(process);
            if (name == own || !name.All(char.IsAsciiDigit)) continue;
            if (Holds(process, device)) return true;
        }

        return false;
    }

    private static bool Holds(string process, string device)
    {
        try
        {
            return Directory.EnumerateFiles(Path.Combine(process, "fd")).Any(link => new FileInfo(link).LinkTarget == device);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The process has ended, or is another user's.
            return false;
        }
    }
}
