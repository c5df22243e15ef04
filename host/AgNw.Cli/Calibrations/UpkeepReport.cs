using AgNw.Cli.Output;
using AgNw.Interlock.Upkeep;

namespace AgNw.Cli.Calibrations;

/// <summary>What `agnw calibrate` prints. Dates as YYYY-MM-DD; null for never.</summary>
internal sealed record UpkeepReport(
    string Calibration, DateOnly? Calibrated, DateOnly? CalibrationDue, string ProofTest, DateOnly? Tested, DateOnly? TestDue, string TestedBy, bool KeptWithoutPower)
{
    public static UpkeepReport Of(BoardUpkeep upkeep) => new(
        upkeep.Calibration.State.ToString().ToUpperInvariant(),
        upkeep.Calibration.Date,
        upkeep.Calibration.Due,
        upkeep.ProofTest.State.ToString().ToUpperInvariant(),
        upkeep.ProofTest.Date,
        upkeep.ProofTest.Due,
        upkeep.ProofTest.By,
        upkeep.IsKept);

    public static void Write(UpkeepReport report)
    {
        string kept = report.KeptWithoutPower ? string.Empty : "; this board loses both with its power";
        Terminal.WriteLine($"calibration {Describe(report.Calibration, report.Calibrated, report.CalibrationDue)}, proof test {Describe(report.ProofTest, report.Tested, report.TestDue)}{kept}");
    }

    private static string Describe(string state, DateOnly? date, DateOnly? due) =>
        date is null ? state : FormattableString.Invariant($"{state} ({date:yyyy-MM-dd}, due {due:yyyy-MM-dd})");
}
