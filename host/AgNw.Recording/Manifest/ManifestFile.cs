using System.Text;
using System.Text.Json;
using AgNw.Recording.Errors;
using AgNw.Recording.Runs;

namespace AgNw.Recording.Manifest;

/// <summary>Reads and writes manifest.json.</summary>
public static class ManifestFile
{
    private const long MaximumLength = 64 << 20;

    /// <summary>The manifest as it stands in the file.</summary>
    public static string ToJson(RunManifest manifest) => JsonSerializer.Serialize(manifest, ManifestJson.Default.RunManifest) + "\n";

    /// <summary>Writes the manifest of a run that has none.</summary>
    /// <exception cref="RecordingException">there is one already, or it cannot be written</exception>
    public static void Write(RunFolder run, RunManifest manifest)
    {
        using FileStream file = Csv.NewFile.Create(run.Manifest);
        file.Write(Encoding.UTF8.GetBytes(ToJson(manifest)));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Puts a manifest in the place of the one there, in one step: a reader sees the old or the new, never half.</summary>
    /// <exception cref="RecordingException">it cannot be written; the old one stands</exception>
    public static void Replace(RunFolder run, RunManifest manifest)
    {
        string next = UnfinishedFile.Of(run.Manifest);
        try
        {
            using (var file = new FileStream(next, FileMode.Create, FileAccess.Write))
            {
                file.Write(Encoding.UTF8.GetBytes(ToJson(manifest)));
                file.Flush(flushToDisk: true);
            }

            File.Move(next, run.Manifest, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RecordingException($"{run.Manifest} cannot be written ({exception.Message}); the one before stands.", exception);
        }
    }

    /// <summary>States the digests of files that were added to a finished run, or made again; those of the others stay as they were stated.</summary>
    /// <returns>false when the run has no manifest, or was not ended</returns>
    public static bool Restate(RunFolder run, params IReadOnlyList<string> paths)
    {
        if (!File.Exists(run.Manifest)) return false;
        RunManifest manifest = Read(run);
        if (manifest.EndedUtc is null) return false;
        Replace(run, Restated(run, manifest, paths));
        return true;
    }

    /// <summary>A manifest with the digests of these files as they are; of one that is no longer there nothing is stated. One without an end states none.</summary>
    public static RunManifest Restated(RunFolder run, RunManifest manifest, params IReadOnlyList<string> paths)
    {
        if (manifest.EndedUtc is null) return manifest;
        (string Path, string Name)[] named = [.. paths.Select(path => (path, Path.GetRelativePath(run.FullPath, path).Replace('\\', '/')))];
        IEnumerable<FileDigest> stated = named.Where(static file => File.Exists(file.Path)).Select(static file => FileDigest.Of(file.Path, file.Name));
        return manifest with
        {
            Files = [.. manifest.Files.Where(file => named.All(known => known.Name != file.Name)).Concat(stated).OrderBy(file => file.Name, StringComparer.Ordinal)],
        };
    }

    /// <exception cref="RecordingException">there is none, or it is not one of ours</exception>
    public static RunManifest Read(RunFolder run)
    {
        try
        {
            using FileStream file = File.OpenRead(run.Manifest);
            if (file.Length > MaximumLength) throw new RecordingException($"{run.Manifest} is too long for a manifest.");
            RunManifest manifest = JsonSerializer.Deserialize(file, ManifestJson.Default.RunManifest)
                ?? throw new RecordingException($"{run.Manifest} is empty.");
            return manifest.Format == RunManifest.CurrentFormat
                ? manifest
                : throw new RecordingException($"{run.Manifest} has format {manifest.Format}, this program reads {RunManifest.CurrentFormat}; use a newer program.");
        }
        catch (JsonException exception)
        {
            throw new RecordingException(
                $"{run.Manifest}, line {exception.LineNumber + 1}, {exception.Path}: not a manifest ({exception.Message})", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RecordingException($"{run.Manifest} cannot be read ({exception.Message}).", exception);
        }
    }
}
