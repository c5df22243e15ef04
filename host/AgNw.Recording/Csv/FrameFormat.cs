using AgNw.Recording.Rows;

namespace AgNw.Recording.Csv;

/// <summary>frames.csv.</summary>
public sealed class FrameFormat() : ColumnCsvFormat<FrameRow>(
    "frames.csv",
    [
        new("frame", static (line, in row) => line.Add(row.Index)),
        new("file_time_ns", static (line, in row) => line.Add(row.FileTimeNanoseconds)),
        new("exposure_ns", static (line, in row) => line.Add(row.ExposureNanoseconds)),
        new("start_tick", static (line, in row) => line.Add(row.StartTick)),
        new("end_tick", static (line, in row) => line.Add(row.EndTick)),
        new("uncertainty_s", static (line, in row) => line.Add(row.UncertaintySeconds)),
    ])
{
    public override FrameRow Read(CsvFields fields) => new(
        fields.ReadInteger(), fields.ReadOptionalInteger(), fields.ReadOptionalInteger(), fields.ReadOptionalInteger(), fields.ReadOptionalInteger(), fields.ReadReal());
}
