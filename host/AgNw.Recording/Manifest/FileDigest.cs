using System.Security.Cryptography;
using AgNw.Recording.Runs;

namespace AgNw.Recording.Manifest;

/// <summary>A file of the run as it was when the manifest was written.</summary>
/// <param name="Name">within the run folder, with '/' between folders</param>
/// <param name="Bytes">length</param>
/// <param name="Sha256">lower-case hexadecimal</param>
public sealed record FileDigest(string Name, long Bytes, string Sha256)
{
    /// <summary>Every file of a folder but the manifest, locks and what was left unfinished, sorted by name.</summary>
    public static IReadOnlyList<FileDigest> OfFolder(string folder, string except) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .Where(file => file.Name != except && !file.Name.EndsWith(FileLock.Suffix, StringComparison.Ordinal)
                && !file.Name.EndsWith(UnfinishedFile.Suffix, StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => Of(file.Path, file.Name)),
    ];

    public static FileDigest Of(string path, string name)
    {
        using FileStream file = File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return new FileDigest(name, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}
