using AgNw.VirtualLab.Clocks;

namespace AgNw.VirtualLab.Camera;

/// <summary>A camera that exposes periodically. Durations are durations of its own clock.</summary>
public sealed record CameraParameters
{
    /// <summary>Tick at which the first exposure begins.</summary>
    public long StartTick { get; init; }

    /// <summary>Length of an exposure, s.</summary>
    public double ExposureSeconds { get; init; } = 0.08;

    /// <summary>From the beginning of one exposure to that of the next, s.</summary>
    public double PeriodSeconds { get; init; } = 0.1;

    /// <summary>Exposures made; long.MaxValue for no end.</summary>
    public long Exposures { get; init; } = long.MaxValue;

    /// <summary>Number of the first frame.</summary>
    public long FirstNumber { get; init; } = 1;

    /// <summary>The clock of the camera and of its PC.</summary>
    public DeviceClock Clock { get; init; } = new(OffsetSeconds: -3.2, RatePartsPerMillion: -35);

    /// <summary>UTC at which the camera's clock shows 0, ms since 1970-01-01.</summary>
    public long EpochMilliseconds { get; init; } = 1_412_785_611_738;

    /// <summary>What the PC's zone adds to UTC in the files, minutes; 0 for files in UTC.</summary>
    public int ZoneMinutes { get; init; }

    /// <summary>Least time from the end of the exposure to the file's time, s.</summary>
    public double WriteSeconds { get; init; } = 0.015;

    /// <summary>Spread of that time, uniform, s.</summary>
    public double WriteJitterSeconds { get; init; } = 0.04;

    /// <summary>Share of exposures that never become a file.</summary>
    public double DroppedShare { get; init; }

    /// <summary>A dropped frame uses up its number; otherwise the numbering hides it.</summary>
    public bool DropsAreNumbered { get; init; } = true;

    /// <summary>Seed of jitter and drops.</summary>
    public ulong Seed { get; init; }

    /// <summary>Throws <see cref="ArgumentException"/> naming the first property that is out of bounds.</summary>
    public CameraParameters Validated()
    {
        Require(StartTick, 0, 1L << 48, nameof(StartTick));
        Require(PeriodSeconds, 100e-6, 1e5, nameof(PeriodSeconds));
        Require(ExposureSeconds, 10e-6, PeriodSeconds - 10e-6, nameof(ExposureSeconds));
        Require(Exposures, 0, long.MaxValue, nameof(Exposures));
        Require(FirstNumber, 0, int.MaxValue, nameof(FirstNumber));
        Require(EpochMilliseconds, 0, 1L << 45, nameof(EpochMilliseconds));
        Require(ZoneMinutes, -14 * 60, 14 * 60, nameof(ZoneMinutes));
        Require(WriteSeconds, 0, 10, nameof(WriteSeconds));
        Require(WriteJitterSeconds, 0, 10, nameof(WriteJitterSeconds));
        Require(DroppedShare, 0, 1, nameof(DroppedShare));
        Clock.Validate("Camera");
        return this;
    }

    private static void Require(double value, double low, double high, string property)
    {
        if (!(value >= low && value <= high))
        {
            throw new ArgumentException($"Camera: {property} is {value}; it must be from {low} to {high}.");
        }
    }
}
