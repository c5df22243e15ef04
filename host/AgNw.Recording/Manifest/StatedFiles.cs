using AgNw.Recording.Errors;
using AgNw.Recording.Runs;

namespace AgNw.Recording.Manifest;

/// <summary>Holds what is read out of a run against what its manifest states of it, so that nothing passes for a result that is none.</summary>
public static class StatedFiles
{
    /// <summary>Demands that files made by a merge are those of the last merge that came to its end; of a run that was not ended the manifest states nothing.</summary>
    /// <exception cref="RecordingException">one is not: the merge was interrupted, or the file was changed since</exception>
    public static void Require(RunFolder run, RunManifest manifest, params IReadOnlyList<string> paths)
    {
        if (manifest.EndedUtc is null) return;
        foreach (string path in paths)
        {
            string name = Path.GetRelativePath(run.FullPath, path).Replace('\\', '/');
            if (manifest.Files.FirstOrDefault(file => file.Name == name) != FileDigest.Of(path, name))
            {
                throw new RecordingException(
                    $"{path} is not the one that {Path.GetFileName(run.Manifest)} states: a merge did not come to its end, or the file was changed since. Make it anew with `agnw merge {run.Name}`.");
            }
        }
    }
}
