using System.Globalization;
using AgNw.Cli.Output;
using AgNw.Contract;
using AgNw.Interlock.Upkeep;

namespace AgNw.Cli.Calibrations;

/// <summary>
/// Calibration points from CSV: channel (CURRENT, VOLTAGE, OVER, UNDER, LIMITER), range as the board names it (20 mA), polarity (POSITIVE,
/// NEGATIVE), gain and offset as <see cref="CalibrationPoint"/> has them. Lines that begin with # are comments.
/// </summary>
internal static class PointFile
{
    private static readonly string[] Columns = ["channel", "range", "polarity", "gain", "offset"];

    /// <exception cref="UserException">the file cannot be read, or a line of it is no point; says which and what is allowed</exception>
    public static IReadOnlyList<CalibrationPoint> Read(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{path} cannot be read", exception.Message);
        }

        if (lines.Length == 0 || !Fields(lines[0]).SequenceEqual(Columns, StringComparer.OrdinalIgnoreCase))
        {
            throw Wrong(path, 1, "these are not the columns", $"allowed: {string.Join(',', Columns)}");
        }

        CalibrationPoint[] points =
        [
            .. lines.Select(static (text, index) => (Text: text.Trim(), Line: index + 1)).Skip(1)
                .Where(static line => line.Text.Length > 0 && !line.Text.StartsWith('#'))
                .Select(line => Point(path, line.Line, Fields(line.Text))),
        ];
        return points.Length > 0 ? points : throw Wrong(path, 0, "there are no points in it", $"a line a point: {string.Join(',', Columns)}");
    }

    private static string[] Fields(string line) => line.Split(',', StringSplitOptions.TrimEntries);

    private static CalibrationPoint Point(string path, int line, string[] fields)
    {
        if (fields.Length != Columns.Length)
        {
            throw Wrong(path, line, $"{fields.Length} fields", $"allowed: {string.Join(',', Columns)}");
        }

        CalibrationChannel[] channels = Enum.GetValues<CalibrationChannel>();
        int channel = Array.FindIndex(channels, one => one.ToString().Equals(fields[0], StringComparison.OrdinalIgnoreCase));
        if (channel < 0)
        {
            throw Wrong(path, line, $"'{fields[0]}' is no channel", $"allowed: {string.Join(", ", channels)}");
        }

        int range = Array.IndexOf(RangeScales.RangeText, fields[1]);
        if (range < 0)
        {
            throw Wrong(path, line, $"'{fields[1]}' is no range", $"allowed: {string.Join(", ", RangeScales.RangeText)}");
        }

        bool negative = fields[2].ToUpperInvariant() switch
        {
            "POSITIVE" => false,
            "NEGATIVE" => true,
            _ => throw Wrong(path, line, $"'{fields[2]}' is no polarity", "allowed: POSITIVE, NEGATIVE"),
        };
        return new CalibrationPoint(channels[channel], (CurrentRange)range, negative, Number(path, line, "gain", fields[3]), Number(path, line, "offset", fields[4]));
    }

    private static double Number(string path, int line, string column, string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value
            : throw Wrong(path, line, $"{column} is '{text}'", "it must be a number");

    private static UserException Wrong(string path, int line, string problem, string allowed) =>
        new(line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{path}, line {line}: {problem}") : $"{path}: {problem}", allowed);
}
