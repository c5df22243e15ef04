using AgNw.Recording.Csv;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;
using AgNw.Timeline.Smu;

namespace AgNw.Timeline.Runs;

/// <summary>The board's own V as a run recorded it.</summary>
public static class RunVoltages
{
    /// <summary>The rows of voltages.csv of the boot with the most of them, in time order; none where the run has no such file.</summary>
    /// <exception cref="Recording.Errors.TableException">A whole line cannot be read.</exception>
    public static IReadOnlyList<VoltageObservation> Of(RunFolder run) =>
        AppendedTableRows.Read(run.Voltages, new VoltageFormat())
            .GroupBy(static row => row.Boot)
            .MaxBy(static boot => boot.Count())?
            .OrderBy(static row => row.FromTick)
            .Select(static row => new VoltageObservation(row.FromTick, row.ToTick, row.Volt))
            .ToArray() ?? [];
}
