using System.Globalization;
using AgNw.Recording.Rows;

namespace AgNw.Recording.Csv;

/// <summary>voltages.csv.</summary>
public sealed class VoltageFormat : ReadableCsvFormat<VoltageRow>
{
    public override string FileName => "voltages.csv";

    public override IReadOnlyList<string> Columns { get; } = ["boot", "from_tick", "to_tick", "voltage_V"];

    public override void Write(CsvLine line, in VoltageRow row)
    {
        line.Add(row.Boot.ToString("X8", CultureInfo.InvariantCulture));
        line.Add(row.FromTick);
        line.Add(row.ToTick);
        line.Add(row.Volt);
    }

    public override VoltageRow Read(CsvFields fields) =>
        new(fields.ReadHexadecimal(), fields.ReadInteger(), fields.ReadInteger(), fields.ReadReal());
}
