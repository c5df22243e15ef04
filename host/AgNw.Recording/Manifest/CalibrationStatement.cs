using System.Globalization;
using AgNw.Contract;

namespace AgNw.Recording.Manifest;

/// <summary>The statement `calibration` of a manifest: it begins with "uncalibrated" unless the board's calibration held on the run's day.</summary>
public static class CalibrationStatement
{
    public static string Of(BoardDescription board, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(board);
        if (board.Calibration is not { } calibration) return "uncalibrated: the board was not asked";
        string dates = string.Create(CultureInfo.InvariantCulture, $"{calibration.Date:yyyy-MM-dd}, due {calibration.Due:yyyy-MM-dd}");
        return (DueState)Array.IndexOf(DueStateNames.ByCode, calibration.On(day)) switch
        {
            DueState.Valid => $"calibrated {dates}",
            DueState.Overdue => $"uncalibrated: overdue; calibrated {dates}",
            DueState.Damaged => "uncalibrated: the stored calibration is damaged; nominal scales",
            _ => "uncalibrated: never calibrated; nominal scales",
        };
    }
}
