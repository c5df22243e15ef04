using System.Globalization;
using AgNw.Recording.Database;
using AgNw.Recording.Manifest;
using AgNw.Recording.Runs;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Exports;

/// <summary>
/// The log beside a table for Impulse: a name and a value a line, then the notes. The day stands as 2026-12-31, since HyperSpy hands it on as the
/// date of its metadata, which is so written.
/// </summary>
internal static class ImpulseLogText
{
    private static readonly string[] EventColumns = ["kind", "board_tick", "value", "first_cause"];

    /// <param name="run">The run.</param>
    /// <param name="manifest">Its manifest; null if it has none.</param>
    /// <param name="database">Its run.db.</param>
    /// <param name="clock">Time of day.</param>
    /// <param name="first">Tick of the first row.</param>
    /// <param name="last">Tick of the last row.</param>
    public static string Of(RunFolder run, RunManifest? manifest, RunDatabaseReader database, ImpulseClock clock, long first, long last)
    {
        DateTime began = clock.Utc(first);
        RunContext? context = manifest?.Context;
        (string Name, string? Value)[] entries =
        [
            ("Experiment date", began.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("Experiment time", began.ToString("HH:mm:ss", CultureInfo.InvariantCulture)),
            ("Experiment duration", TimeSpan.FromSeconds(BoardClock.SecondsBetween(first, last)).ToString("dd\\.hh\\:mm\\:ss\\.fff", CultureInfo.InvariantCulture)),
            ("Sample", context?.Specimen),
            ("Description", $"run {run.Name}"),
            ("Operator", context?.Operator),
            ("Microscope", context?.Microscope),
            ("Holder", context?.Holder),
            ("Magnification", context?.Magnification?.ToString(CultureInfo.InvariantCulture)),
            ("Time of day", clock.Source),
            ("First board tick", first.ToString(CultureInfo.InvariantCulture)),
            ("Program", manifest?.Software.Program),
            .. (manifest?.Statements ?? new Dictionary<string, string>()).Select(static item => ($"Statement {item.Key}", (string?)item.Value)),
        ];
        string[] notes = [.. Notes(database, clock)];
        return string.Concat(entries.Where(static entry => !string.IsNullOrWhiteSpace(entry.Value)).Select(static entry => $"{ImpulseLine.Field(entry.Name)}, {ImpulseLine.Field(entry.Value)}\n"))
            + (notes.Length == 0 ? string.Empty : $"Live notes, {string.Join('\n', notes)}\n");
    }

    /// <summary>Trips with their causes and what the operator marked, with the time of day.</summary>
    private static IEnumerable<string> Notes(RunDatabaseReader database, ImpulseClock clock)
    {
        if (database.Find("events") is not { } events || database.Find("marks") is not { } marks)
            yield break;
        Dictionary<long, string> labels = database.Read(marks, new DatabaseRange(), [marks.Find("marker")!, marks.Find("label")!])
            .ToDictionary(static row => row.Whole(0) ?? 0, static row => row.Text(1));
        DatabaseColumn[] columns = [.. EventColumns.Select(name => events.Find(name)!)];
        foreach (DatabaseRow row in database.Read(events, new DatabaseRange(), columns))
        {
            string? text = row.Text(0) switch
            {
                "TRIP" => $"trip {row.Text(3)}",
                "MARK" => $"mark {labels.GetValueOrDefault(row.Whole(2) ?? 0, row.Whole(2)?.ToString(CultureInfo.InvariantCulture) ?? string.Empty)}",
                _ => null,
            };
            if (text is not null)
                yield return string.Create(CultureInfo.InvariantCulture, $"{clock.Utc(row.Whole(1) ?? 0):HH:mm:ss}: {ImpulseLine.Field(text)}");
        }
    }
}
