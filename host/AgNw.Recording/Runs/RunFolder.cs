using AgNw.Recording.Errors;

namespace AgNw.Recording.Runs;

/// <summary>One recorded experiment: a folder with the files named here. Nothing in it is ever overwritten.</summary>
public sealed class RunFolder
{
    private RunFolder(string path) => FullPath = path;

    public string FullPath { get; }

    public string Name => Path.GetFileName(FullPath);

    /// <summary>The raw event log.</summary>
    public string Journal => In("events.agnw");

    /// <summary>The events decoded.</summary>
    public string EventsTable => In("events.csv");

    public string ReadingsTable => In("smu.csv");

    public string FramesTable => In("frames.csv");

    /// <summary>A row a reading.</summary>
    public string Timeline => In("timeline.csv");

    /// <summary>A row a frame, with what happened over its exposure.</summary>
    public string TimelineFrames => In("timeline_frames.csv");

    /// <summary>A row an event, with its frame and reading.</summary>
    public string TimelineEvents => In("timeline_events.csv");

    public string Waveform => In("waveform.csv");

    /// <summary>What the recorder had to say.</summary>
    public string Notes => In("notes.csv");

    /// <summary>Labels of markers.</summary>
    public string Marks => In("marks.csv");

    /// <summary>Exchanges of the board's clock and the host's.</summary>
    public string Clock => In("clock.csv");

    /// <summary>The board's own V over the run.</summary>
    public string Voltages => In("voltages.csv");

    /// <summary>What the source-measure unit was told on a trip, and when it confirmed.</summary>
    public string SmuAborts => In("smu_aborts.csv");

    /// <summary>Everything of the run for queries in SQL; made from the other files.</summary>
    public string Database => In("run.db");

    public string Manifest => In("manifest.json");

    /// <summary>Makes a new folder, with those above it.</summary>
    /// <exception cref="RecordingException">something of this name exists and is not an empty folder, or it cannot be made</exception>
    public static RunFolder Create(string path)
    {
        string full = Path.GetFullPath(path);
        if (File.Exists(full)) throw new RecordingException($"{full} is a file; give another name for the run.");
        if (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any())
            throw new RecordingException($"{full} exists and is not empty; a run never overwrites. Give another name.");
        try
        {
            Directory.CreateDirectory(full);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RecordingException($"{full} cannot be made ({exception.Message}); choose a folder that may be written.", exception);
        }

        return new RunFolder(full);
    }

    /// <summary>Makes a new folder, or opens the run that is there to go on with it.</summary>
    /// <param name="path">the folder</param>
    /// <param name="resumed">it holds a journal</param>
    /// <exception cref="RecordingException">as <see cref="Create"/></exception>
    public static RunFolder CreateOrResume(string path, out bool resumed)
    {
        var run = new RunFolder(Path.GetFullPath(path));
        resumed = File.Exists(run.Journal);
        return resumed ? run : Create(path);
    }

    /// <summary>Opens an existing run.</summary>
    /// <exception cref="RecordingException">there is no folder, or no event journal in it</exception>
    public static RunFolder Open(string path)
    {
        var run = new RunFolder(Path.GetFullPath(path));
        if (!Directory.Exists(run.FullPath)) throw new RecordingException($"{run.FullPath} does not exist.");
        if (!File.Exists(run.Journal)) throw new RecordingException($"{run.FullPath} is no run: it holds no events.agnw.");
        return run;
    }

    /// <summary>The path of a file in this run.</summary>
    public string In(string file) => Path.Combine(FullPath, file);
}
