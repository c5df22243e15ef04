using System.Buffers;
using System.Globalization;
using System.Text;
using AgNw.Recording.Rows;
using AgNw.Timeline.Csv;

namespace AgNw.Timeline.SmuFiles;

/// <summary>
/// Readings as a Keithley 2600 prints them: <c>printbuffer(1, n, smua.nvbuffer1.timestamps, smua.nvbuffer1.sourcevalues,
/// smua.nvbuffer1.readings)</c> gives, for each reading in turn, its numbers in the order of the buffers named, separated by commas, in one line
/// or in several. Times in s from the buffer's first reading; sources and readings in V and A. No header: the order has to be known.
/// </summary>
public static class PrintBufferReader
{
    private const double Overflow = 9.9e37;
    private const int LongestNumber = 64;
    private const decimal NanosecondsPerSecond = 1_000_000_000m;

    /// <summary>True if a file begins with a number, as no table with a header does.</summary>
    public static bool IsOne(string path)
    {
        using StreamReader text = Open(path);
        int first = text.Read();
        while (first >= 0 && char.IsWhiteSpace((char)first))
            first = text.Read();
        return first is >= '0' and <= '9' or '-' or '+';
    }

    /// <summary>The readings, read as they are asked for.</summary>
    /// <param name="path">The file.</param>
    /// <param name="order">What the numbers of a reading are, in their order; times and currents are required.</param>
    /// <exception cref="CsvInputException">At the first number that cannot be read; the readings before it have been delivered.</exception>
    public static IEnumerable<ReadingRow> Read(string path, IReadOnlyList<BufferColumn> order)
    {
        int time = Place(order, BufferColumn.Timestamp, path);
        int current = Place(order, BufferColumn.Current, path);
        int voltage = order.ToList().IndexOf(BufferColumn.Voltage);
        int source = order.ToList().IndexOf(BufferColumn.Source);
        var values = new string[order.Count];
        long count = 0;
        long last = long.MinValue;
        int filled = 0;
        foreach (string number in Numbers(path))
        {
            values[filled++] = number;
            if (filled < values.Length)
                continue;
            filled = 0;
            count++;
            long stamp = Nanoseconds(values[time], path, count);
            if (stamp < last)
                throw new CsvInputException(path, 0, null, $"reading {count}: the time runs back; is the order of the columns another one ({string.Join(", ", order)} was read)?");
            last = stamp;
            yield return new ReadingRow(count, stamp, Real(values, source, path, count), Real(values, voltage, path, count), Real(values, current, path, count));
        }

        if (filled > 0)
            throw new CsvInputException(path, 0, null, $"after reading {count} {filled} of {values.Length} numbers are left: the file is cut, or the order of the columns is another one.");
    }

    private static int Place(IReadOnlyList<BufferColumn> order, BufferColumn wanted, string path)
    {
        int place = order.ToList().IndexOf(wanted);
        return place >= 0 ? place : throw new CsvInputException(path, 0, null, $"the order of the numbers names no {wanted}; it is needed.");
    }

    private static IEnumerable<string> Numbers(string path)
    {
        using StreamReader text = Open(path);
        var number = new StringBuilder(LongestNumber);
        char[] buffer = ArrayPool<char>.Shared.Rent(1 << 14);
        try
        {
            int read;
            while ((read = text.Read(buffer)) > 0)
            {
                for (int i = 0; i < read; i++)
                {
                    char c = buffer[i];
                    if (c is ',' or '\t' or '\n' or '\r' or ' ')
                    {
                        if (number.Length > 0)
                        {
                            yield return number.ToString();
                            number.Clear();
                        }

                        continue;
                    }

                    if (number.Length == LongestNumber)
                        throw new CsvInputException(path, 0, null, $"'{number}...' is not a number.");
                    number.Append(c);
                }
            }

            if (number.Length > 0)
                yield return number.ToString();
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static StreamReader Open(string path)
    {
        try
        {
            return new StreamReader(path, Encoding.Latin1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CsvInputException(path, 0, null, $"cannot be opened ({exception.Message})", exception);
        }
    }

    private static long Nanoseconds(string text, string path, long count)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal seconds) || Math.Abs(seconds) > long.MaxValue / NanosecondsPerSecond)
            throw new CsvInputException(path, 0, null, $"reading {count}: '{CsvTable.Short(text)}' is not a time in s.");
        return (long)decimal.Round(seconds * NanosecondsPerSecond);
    }

    /// <summary>A number; NaN where the instrument says that it overflowed.</summary>
    private static double Real(string[] values, int place, string path, long count)
    {
        if (place < 0)
            return double.NaN;
        if (!double.TryParse(values[place], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || double.IsInfinity(value))
            throw new CsvInputException(path, 0, null, $"reading {count}: '{CsvTable.Short(values[place])}' is not a number.");
        return Math.Abs(value) >= Overflow ? double.NaN : value;
    }
}
