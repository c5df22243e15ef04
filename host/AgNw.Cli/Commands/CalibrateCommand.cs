using System.CommandLine;
using System.Globalization;
using AgNw.Cli.Boards;
using AgNw.Cli.Calibrations;
using AgNw.Interlock;
using AgNw.Interlock.Upkeep;

namespace AgNw.Cli.Commands;

/// <summary>`agnw calibrate`: what a board's calibration is worth, and a new one from a file of points.</summary>
internal static class CalibrateCommand
{
    public static Command Create() => new("calibrate", "show a board's calibration and proof test, or write a calibration") { Show(), Write() };

    private static Command Show() => BoardVerb.Create(
        "show",
        "show when calibration and proof test were done and are due",
        [],
        static async (driver, _, token) => UpkeepReport.Of(await UpkeepTodayAsync(driver, token).ConfigureAwait(false)),
        UpkeepReport.Write);

    private static Command Write()
    {
        var file = new Argument<string>("points") { Description = "CSV with the columns channel,range,polarity,gain,offset" };
        file.Validators.Add(static result => CommonOptions.RefuseEmpty(result, result.Tokens, "the file of points"));
        var code = new Option<uint>("--code") { Description = "the board's calibration code", Required = true };
        Option<DateOnly> date = Date("--date", "when the points were found, YYYY-MM-DD", required: true);
        Option<DateOnly> due = Date("--due", "when the next calibration is due, YYYY-MM-DD", required: true);
        return BoardVerb.Create(
            "write",
            "write a calibration: the points given, every other as it is; read back. SAFE, DISARMED or FAULT only",
            [file, code, date, due],
            async (driver, parsed, token) =>
            {
                IReadOnlyList<CalibrationPoint> points = PointFile.Read(parsed.GetValue(file)!);
                await driver.Upkeep.CalibrateAsync(parsed.GetValue(code), points, parsed.GetValue(date), parsed.GetValue(due), token).ConfigureAwait(false);
                return UpkeepReport.Of(await UpkeepTodayAsync(driver, token).ConfigureAwait(false));
            },
            UpkeepReport.Write);
    }

    /// <summary>The board holds due dates against a date that it was told.</summary>
    private static async Task<BoardUpkeep> UpkeepTodayAsync(InterlockDriver driver, CancellationToken cancellationToken)
    {
        await driver.Upkeep.TellDateAsync(DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime), cancellationToken).ConfigureAwait(false);
        return await driver.Upkeep.ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    private static Option<DateOnly> Date(string name, string description, bool required)
    {
        var option = new Option<DateOnly>(name) { Description = description, Required = required };
        option.CustomParser = result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            {
                result.AddError($"{name} is '{text}'; it must be a date such as 2026-01-31");
            }

            return date;
        };
        return option;
    }
}
