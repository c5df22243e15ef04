using AgNw.Recording.Rows;

namespace AgNw.Recording.Csv;

/// <summary>frames.csv.</summary>
public sealed class FrameFormat : ReadableCsvFormat<FrameRow>
{
    public override string FileName => "frames.csv";

    public override IReadOnlyList<string> Columns { get; } =
        ["frame", "file_time_ns", "exposure_ns", "start_tick", "end_tick", "uncertainty_s"];

    public override void Write(CsvLine line, in FrameRow row)
    {
        line.Add(row.Index);
        line.Add(row.FileTimeNanoseconds);
        line.Add(row.ExposureNanoseconds);
        line.Add(row.StartTick);
        line.Add(row.EndTick);
        line.Add(row.UncertaintySeconds);
    }

    public override FrameRow Read(CsvFields fields) => new(
        fields.ReadInteger(), fields.ReadOptionalInteger(), fields.ReadOptionalInteger(), fields.ReadOptionalInteger(), fields.ReadOptionalInteger(), fields.ReadReal());
}
