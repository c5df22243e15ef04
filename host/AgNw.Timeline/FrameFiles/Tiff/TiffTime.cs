using System.Globalization;

namespace AgNw.Timeline.FrameFiles.Tiff;

/// <summary>
/// When an image was taken: the tag DateTime ("2026:11:22 08:00:00", also with dashes, and with digits after the second, as cameras write it),
/// else Exif's DateTimeOriginal; digits after the second also from SubSecTime. Without OffsetTime it is taken as UTC.
/// </summary>
/// <param name="UnixNanoseconds">ns since 1970.</param>
/// <param name="ResolutionNanoseconds">Step in which it is written, ns.</param>
internal readonly record struct TiffTime(long UnixNanoseconds, long ResolutionNanoseconds)
{
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const long NanosecondsPerTick = 100;
    private const int DateLength = 19;
    private const int MostDigits = 9;
    private static readonly string[] Forms = ["yyyy:MM:dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy/MM/dd HH:mm:ss"];

    /// <summary>The time of an image; null if it has none that can be read.</summary>
    public static TiffTime? Of(BinaryFile file, TiffLayout layout, TiffDirectory image)
    {
        TiffDirectory? exif = Exif(file, layout, image);
        return Parse(image.Text(TiffTag.DateTime), Either(image, exif, TiffTag.SubSecTime), Either(image, exif, TiffTag.OffsetTime))
            ?? Parse(Either(image, exif, TiffTag.DateTimeOriginal), Either(image, exif, TiffTag.SubSecTimeOriginal), Either(image, exif, TiffTag.OffsetTime));
    }

    /// <summary>The Exif directory of an image; null if it has none.</summary>
    public static TiffDirectory? Exif(BinaryFile file, TiffLayout layout, TiffDirectory image) =>
        image.Integer(TiffTag.ExifDirectory) is { } at ? TiffDirectory.Read(file, layout, at) : null;

    private static string? Either(TiffDirectory image, TiffDirectory? exif, TiffTag tag) => image.Text(tag) ?? exif?.Text(tag);

    private static TiffTime? Parse(string? text, string? fraction, string? zone)
    {
        if (text is null || text.Length < DateLength
            || !DateTime.TryParseExact(text[..DateLength], Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time))
            return null;
        long ticks = time.Ticks - DateTime.UnixEpoch.Ticks - Zone(zone).Ticks;
        if (Math.Abs(ticks) >= long.MaxValue / NanosecondsPerTick - TimeSpan.TicksPerSecond)
            return null;
        string digits = text.Length > DateLength + 1 && text[DateLength] is '.' or ',' ? text[(DateLength + 1)..] : fraction ?? string.Empty;
        digits = string.Concat(digits.TakeWhile(char.IsAsciiDigit).Take(MostDigits));
        long unit = NanosecondsPerSecond;
        long parts = 0;
        foreach (char digit in digits)
        {
            unit /= 10;
            parts += (digit - '0') * unit;
        }

        return new TiffTime((ticks * NanosecondsPerTick) + parts, unit);
    }

    private static TimeSpan Zone(string? text) =>
        text is { Length: 6 } && text[0] is '+' or '-' && TimeSpan.TryParseExact(text[1..], "hh\\:mm", CultureInfo.InvariantCulture, out TimeSpan offset)
            ? text[0] == '-' ? -offset : offset
            : TimeSpan.Zero;
}
