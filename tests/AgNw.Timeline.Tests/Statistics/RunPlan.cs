using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Statistics;

/// <summary>A synthetic run as drawn: instruments, clocks and what goes wrong. Times in seconds of the board's clock.</summary>
internal sealed record RunPlan
{
    public required int Seed { get; init; }

    public required Impairments Impairments { get; init; }

    public double Duration { get; init; }

    public double SmuDriftPpm { get; init; }

    public double CameraDriftPpm { get; init; }

    /// <summary>Deviation of the SMU's interval: a script's loop is not a crystal.</summary>
    public double ReadingJitter { get; init; }

    public double FramePeriod { get; init; }

    /// <summary>A file time is late by a constant and by up to this.</summary>
    public double FileJitter { get; init; }

    /// <summary>The camera numbers its exposures, also those that it drops.</summary>
    public bool Counted { get; init; }

    /// <summary>Deviation of what the host's clock tells of the camera's; null if it tells nothing.</summary>
    public double? HostSigma { get; init; }

    public IReadOnlyList<(double AtSeconds, double JumpSeconds)> SmuSteps { get; init; } = [];

    public IReadOnlyList<(double AtSeconds, double JumpSeconds)> CameraSteps { get; init; } = [];

    /// <summary>Pauses: begin and length.</summary>
    public IReadOnlyList<(double At, double Length)> CameraPauses { get; init; } = [];

    public IReadOnlyList<(double At, double Length)> SmuPauses { get; init; } = [];

    /// <summary>Items at the beginning, or the end, that one side lacks.</summary>
    public (int Files, int Strobes, int Readings) LacksFirst { get; init; }

    public (int Files, int Strobes, int Readings) LacksLast { get; init; }

    /// <summary>The camera has no strobe: its frames show the board's blanking of the beam.</summary>
    public bool Blinks { get; init; }

    /// <summary>The SMU has no trigger lines: the board's own V is read now and then.</summary>
    public bool Staircase { get; init; }

    /// <summary>Slope of the sweep, V/s.</summary>
    public double RateVoltPerSecond { get; init; } = 0.02;

    public bool Has(Impairments one) => (Impairments & one) != 0;

    public static RunPlan Draw(int seed, Impairments impairments)
    {
        var random = new RandomSource(seed);
        double duration = random.Uniform(40, 120);
        double period = random.Uniform(0.05, 0.4);
        bool jitter = impairments.HasFlag(Impairments.Jitter);
        bool step = impairments.HasFlag(Impairments.ClockStep);
        bool smuSteps = step && random.Chance(0.5);
        bool gaps = impairments.HasFlag(Impairments.Gaps);
        return new RunPlan
        {
            Seed = seed,
            Impairments = impairments,
            Duration = duration,
            SmuDriftPpm = random.Uniform(-200, 200),
            CameraDriftPpm = random.Uniform(-200, 200),
            ReadingJitter = random.Uniform(20e-6, 200e-6),
            FramePeriod = period,
            FileJitter = jitter ? random.Uniform(0.2, 0.45) * period : random.Uniform(0, 0.2) * Math.Min(period, 0.1),
            Counted = random.Chance(0.5),
            HostSigma = random.Chance(0.5) ? random.Uniform(0.005, 0.05) : null,
            SmuSteps = smuSteps ? Steps(random, duration) : [],
            CameraSteps = step && !smuSteps ? Steps(random, duration) : [],
            CameraPauses = gaps ? Pauses(random, duration) : [],
            SmuPauses = gaps ? Pauses(random, duration) : [],
            LacksFirst = impairments.HasFlag(Impairments.BeginsLate) ? Lacks(random) : default,
            LacksLast = impairments.HasFlag(Impairments.EndsEarly) ? Lacks(random) : default,
        };
    }

    /// <summary>From 10 ms, which a script's delay makes, to 5 s, in either direction, away from the ends.</summary>
    private static (double AtSeconds, double JumpSeconds)[] Steps(RandomSource random, double duration)
    {
        var steps = new List<(double, double)>();
        int count = random.Integer(1, 3);
        for (int n = 0; n < count; n++)
        {
            double at = 2 + ((duration - 4) * (n + random.Uniform(0.15, 0.85)) / count);
            steps.Add((at, (random.Chance(0.5) ? 1 : -1) * 0.01 * Math.Pow(500, random.Uniform(0, 1))));
        }

        return [.. steps];
    }

    private static (double At, double Length)[] Pauses(RandomSource random, double duration) =>
        [.. Enumerable.Range(0, 2).Select(n => (2 + ((duration - 4) * (n + random.Uniform(0.2, 0.6)) / 2), random.Uniform(1, 5)))];

    private static (int Files, int Strobes, int Readings) Lacks(RandomSource random) => random.Integer(0, 3) switch
    {
        0 => (random.Integer(1, 40), 0, 0),
        1 => (0, random.Integer(1, 40), 0),
        _ => (0, 0, random.Integer(1, 40)),
    };
}
