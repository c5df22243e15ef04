using System.Globalization;
using AgNw.Recording.Rows;

namespace AgNw.Recording.Csv;

/// <summary>voltages.csv.</summary>
public sealed class VoltageFormat() : ColumnCsvFormat<VoltageRow>(
    "voltages.csv",
    [
        new("boot", static (line, in row) => line.Add(row.Boot.ToString("X8", CultureInfo.InvariantCulture))),
        new("from_tick", static (line, in row) => line.Add(row.FromTick)),
        new("to_tick", static (line, in row) => line.Add(row.ToTick)),
        new("voltage_V", static (line, in row) => line.Add(row.Volt)),
    ])
{
    public override VoltageRow Read(CsvFields fields) =>
        new(fields.ReadHexadecimal(), fields.ReadInteger(), fields.ReadInteger(), fields.ReadReal());
}
