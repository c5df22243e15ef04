namespace AgNw.Cli.Output;

/// <summary>A symbolic link to a pseudo-terminal, so that a script knows the port's name beforehand. Gone when disposed.</summary>
internal sealed class PortLink : IDisposable
{
    private PortLink(string path) => Path = path;

    public string Path { get; }

    /// <exception cref="UserException">something else than a link that a killed lab left is there</exception>
    public static PortLink Create(string path, string target)
    {
        string full = System.IO.Path.GetFullPath(path);
        var existing = new FileInfo(full);
        if (existing.LinkTarget is { } old && (old == target || existing.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true }))
        {
            // Left behind by a lab that was killed; its terminal is gone, or its number has come to ours.
            existing.Delete();
        }
        else if (existing.Exists || Directory.Exists(full))
        {
            throw new UserException($"{full} exists", "give --port another path, or remove it if no lab uses it");
        }

        File.CreateSymbolicLink(full, target);
        return new PortLink(full);
    }

    public void Dispose() => File.Delete(Path);
}
