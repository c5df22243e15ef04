using System.Text.Json;
using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Recording.Csv;
using AgNw.Recording.Journal;
using AgNw.Recording.Manifest;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;
using AgNw.VirtualLab.Truth;

namespace AgNw.EndToEnd.Tests.Support;

/// <summary>A run that `agnw demo --json` left, with what it printed and the truth beside it. Read lazily, shared by tests, never changed.</summary>
internal sealed class DemoRun(string folder, AgnwResult result)
{
    private readonly Lazy<IReadOnlyList<InterlockEvent>> _events = new(() => [.. JournalReader.ReadEvents(RunFolder.Open(folder).Journal)]);
    private readonly Lazy<IReadOnlyList<TimelineRow>> _timeline = new(
        () => [.. CsvFileReader.Read(RunFolder.Open(folder).Timeline, new TimelineFormat(TripCoreClock.Hertz))]);

    public AgnwResult Result { get; } = result;

    public RunFolder Folder => RunFolder.Open(folder);

    public JsonElement Break => Result.Json.GetProperty("break");

    public RunTruth Truth => RunTruth.FromJson(File.ReadAllText(Folder.In(RunTruth.FileName)));

    public RunManifest Manifest => ManifestFile.Read(Folder);

    public IReadOnlyList<InterlockEvent> Events => _events.Value;

    public IReadOnlyList<TimelineRow> Timeline => _timeline.Value;

    public IReadOnlyList<FrameRow> Frames => [.. CsvFileReader.Read(Folder.FramesTable, new FrameFormat())];

    public IReadOnlyList<ReadingRow> Readings => [.. CsvFileReader.Read(Folder.ReadingsTable, new ReadingFormat())];

    public InterlockEvent Trip => Events.Single(static item => item.Kind == RecordKind.Trip);

    public byte[] Bytes(string file) => File.ReadAllBytes(Folder.In(file));
}
