using AgNw.Recording.Database;
using AgNw.Recording.Errors;
using AgNw.Recording.Manifest;
using AgNw.Recording.Runs;

namespace AgNw.Timeline.Exports;

/// <summary>Exports a merged run from its run.db, row by row in constant memory. The run is not changed.</summary>
public static class RunExport
{
    /// <summary>Usual name of an export of a run.</summary>
    public static string UsualName(RunFolder run, ExportFormat format, ExportSelection selection) => format switch
    {
        ExportFormat.Csv => $"{run.Name}_{(selection.Tables.Count > 0 ? selection.Tables[0] : ExportSelection.Timeline)}.csv",
        ExportFormat.Npz => $"{run.Name}.npz",
        _ => run.Name,
    };

    /// <summary>Writes the export.</summary>
    /// <param name="run">The run.</param>
    /// <param name="format">What to write.</param>
    /// <param name="selection">Which rows and columns.</param>
    /// <param name="output">File to write; for Impulse the name that its two files begin with.</param>
    /// <exception cref="RecordingException">The run was not merged, holds not what is asked for, or a file exists or cannot be written.</exception>
    public static ExportReport Write(RunFolder run, ExportFormat format, ExportSelection selection, string output)
    {
        using RunDatabaseReader database = RunDatabaseReader.Open(run.Database);
        if (File.Exists(run.Manifest))
            StatedFiles.Require(run, ManifestFile.Read(run), run.Database);
        DatabaseTable[] tables = [.. (selection.Tables.Count > 0 ? selection.Tables : Usual(database, format)).Select(name => Table(database, name))];
        if (tables.FirstOrDefault(static table => table.Name == ExportSelection.Timeline) is { } timeline && database.Count(timeline, new DatabaseRange()) == 0)
            throw new RecordingException($"{run.FullPath} is not merged, its timeline is empty; `agnw merge {run.Name}` makes it.");
        return format switch
        {
            ExportFormat.Csv => CsvExport.Write(database, tables.Length == 1 ? tables[0] : throw new RecordingException("CSV holds one table; name one."), selection, output),
            ExportFormat.Npz => NpzExport.Write(run, database, tables, selection, output),
            _ => ImpulseExport.Write(run, database, tables[0], selection, output),
        };
    }

    private static IEnumerable<string> Usual(RunDatabaseReader database, ExportFormat format) =>
        format == ExportFormat.Npz ? database.Tables.Select(static table => table.Name) : [ExportSelection.Timeline];

    private static DatabaseTable Table(RunDatabaseReader database, string name) => database.Find(name)
        ?? throw new RecordingException($"run.db has no table '{name}'; it has {string.Join(", ", database.Tables.Select(static table => table.Name))}.");
}
