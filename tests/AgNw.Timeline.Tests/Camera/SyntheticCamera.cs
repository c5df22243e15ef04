using AgNw.Timeline.Board;
using AgNw.Timeline.Camera;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Camera;

/// <summary>A camera run with known truth: periodic exposures on its own clock, file times late by a constant and a jitter, in whole ms.</summary>
internal sealed record SyntheticCamera(int Seed)
{
    public int Exposures { get; init; } = 300;

    public double PeriodSeconds { get; init; } = 0.1;

    public double DriftPpm { get; init; }

    public double JitterSeconds { get; init; } = 0.04;

    public double DroppedShare { get; init; }

    public double MissingStrobeShare { get; init; }

    /// <summary>Exposures at the beginning that the board did not record.</summary>
    public int FramesBeforeStrobes { get; init; }

    /// <summary>Exposures at the beginning that gave no file.</summary>
    public int StrobesBeforeFrames { get; init; }

    public bool Counted { get; init; }

    public List<LinePulse> Strobes { get; } = [];

    public List<CameraFrame> Frames { get; } = [];

    /// <summary>For each frame its strobe's index, or -1.</summary>
    public List<int> TrueStrobe { get; } = [];

    /// <summary>For each frame the tick at which its exposure began.</summary>
    public List<long> TrueStart { get; } = [];

    public SyntheticCamera Run()
    {
        var random = new RandomSource(Seed);
        var clock = new TrueClock(1, DriftPpm, 1_412_785_611_738_000_000, 1_000_000);
        for (int k = 0; k < Exposures; k++)
        {
            double start = 2 + (k * PeriodSeconds * (1 + (DriftPpm * 1e-6)));
            double end = start + (0.8 * PeriodSeconds);
            int strobe = -1;
            bool inside = k > 0 && k < Exposures - 1;
            if (k >= FramesBeforeStrobes && !(inside && random.Chance(MissingStrobeShare)))
            {
                strobe = Strobes.Count;
                Strobes.Add(new LinePulse(TrueClock.Tick(start), TrueClock.Tick(end), true));
            }

            if (k < StrobesBeforeFrames || (inside && random.Chance(DroppedShare)))
                continue;
            long stamp = clock.Stamp(end, 0.015 + random.Uniform(0, JitterSeconds));
            Frames.Add(new CameraFrame(Frames.Count, stamp, Counted ? k : null));
            TrueStrobe.Add(strobe);
            TrueStart.Add(TrueClock.Tick(start));
        }

        return this;
    }

    public CameraFit Fit() => CameraFitter.Fit(Frames, Strobes, new CameraFitOptions());

    public void AssertAllRight(CameraFit fit) =>
        CollectionAssert.AreEqual(TrueStrobe, fit.Frames.Select(static f => f.Strobe).ToArray());
}
