using System.Text;
using AgNw.Recording.Errors;
using AgNw.Recording.Manifest;
using AgNw.Recording.Runs;

namespace AgNw.Timeline.Reports;

/// <summary>Writes report.html. The run's own report is made from its other files and is made again; a file elsewhere is never overwritten.</summary>
public static class ReportFile
{
    /// <summary>Name of the report in its run.</summary>
    public const string Name = "report.html";

    /// <summary>Writes a run's report.</summary>
    /// <param name="run">a merged run</param>
    /// <param name="frontEnd">the front end's stages for a case, see <see cref="ReportPage.Of"/></param>
    /// <param name="output">where to; null: into the run, whose manifest then states its hash</param>
    /// <returns>the file's path</returns>
    /// <exception cref="RecordingException">the run is not merged, the file exists or cannot be written</exception>
    public static string Write(RunFolder run, Func<FrontEndCase, IReadOnlyList<LatencyStage>> frontEnd, string? output = null)
    {
        string path = Path.GetFullPath(output ?? run.In(Name));
        if (output is not null && (File.Exists(path) || Directory.Exists(path)))
            throw new RecordingException($"{path} exists and is never overwritten; give --out another file.");
        byte[] page = Encoding.UTF8.GetBytes(ReportPage.Of(RunDataReader.Read(run), frontEnd, Name));
        try
        {
            File.WriteAllBytes(UnfinishedFile.Of(path), page);
            File.Move(UnfinishedFile.Of(path), path, overwrite: output is null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RecordingException($"{path} cannot be written ({exception.Message}); check that the folder exists and may be written.", exception);
        }

        if (output is null)
            ManifestFile.Restate(run, path);
        return path;
    }
}
