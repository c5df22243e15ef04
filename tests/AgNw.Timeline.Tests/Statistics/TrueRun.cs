using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Recording.Rows;
using AgNw.Timeline.Camera;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Runs;
using AgNw.Timeline.Smu;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Statistics;

/// <summary>
/// A run made forwards from what truly happened to what log and files say of it. The truth stays here, in seconds of the board's clock; the
/// fits see nothing but <see cref="Inputs"/>.
/// </summary>
internal sealed class TrueRun
{
    private const double FirstExposure = 0.7;
    private const double FirstReading = 1.0;
    private const double ReadingInterval = 0.06;
    private readonly RandomSource _random;
    private readonly SyntheticJournal _journal = new();
    private readonly TrueClock _smu;
    private readonly TrueClock _camera;

    public TrueRun(RunPlan plan)
    {
        Plan = plan;
        _random = new RandomSource(plan.Seed + 1_000_000);
        _smu = new TrueClock(_random.Uniform(0, 1), plan.SmuDriftPpm, 12_500_000_000, 1000) { Steps = plan.SmuSteps };
        _camera = new TrueClock(_random.Uniform(0, 1), plan.CameraDriftPpm, 1_412_785_611_738_000_000, 1_000_000) { Steps = plan.CameraSteps };
        MakeStates();
        if (plan.Blinks)
            MakeBlinks();
        MakeExposures();
        MakeReadings();
        Events = _journal.Events();
    }

    public RunPlan Plan { get; }

    /// <summary>Every exposure, ascending.</summary>
    public List<TrueExposure> Exposures { get; } = [];

    /// <summary>For each frame its exposure.</summary>
    public List<TrueExposure> OfFrame { get; } = [];

    /// <summary>For each reading the moment at which it began.</summary>
    public List<double> ReadingTimes { get; } = [];

    /// <summary>Moments from which a state holds.</summary>
    public List<(double At, TripState State)> States { get; } = [];

    /// <summary>Moments of everything else that a row names as its last event.</summary>
    public List<double> Notable { get; } = [];

    public IReadOnlyList<InterlockEvent> Events { get; }

    /// <summary>Intervals in which the beam was blanked.</summary>
    public List<(double From, double To)> Dark { get; } = [];

    private List<double> Intensities { get; } = [];

    private List<FrameRow> Frames { get; } = [];

    private List<ReadingRow> Readings { get; } = [];

    public RunInputs Inputs() => new()
    {
        Events = Events,
        Readings = Readings,
        Frames = Frames,
        Intensities = Plan.Blinks ? () => Intensities : null,
        Voltages = Plan.Staircase ? Voltages() : [],
        Camera = new CameraFitOptions { HostCoincidence = Coincidence(), HostCoincidenceSigmaSeconds = Plan.HostSigma ?? 1 },
    };

    private ClockPair? Coincidence()
    {
        if (Plan.HostSigma is not { } sigma)
            return null;
        // The host relates the file times of frames to the board as they are at the beginning; a file is late by a known constant.
        double at = OfFrame[0].Start;
        return new ClockPair(_camera.Stamp(at, Late()), SyntheticJournal.Stamp(at + new RandomSource(Plan.Seed + 2_000_000).Normal(sigma)));
    }

    private double Late() => ExposureLength() + 0.015;

    private double ExposureLength() => 0.8 * Plan.FramePeriod;

    private void MakeStates()
    {
        double trip = Plan.Duration * _random.Uniform(0.7, 0.95);
        States.AddRange([(0, TripState.Disarmed), (0.5, TripState.Armed), (trip + 2e-6, TripState.Tripped)]);
        _journal.State(0.5, TripState.Armed, TripState.Disarmed, TripMode.Breakdown);
        _journal.Add(trip, RecordKind.Trip, (uint)Cause.Drop | (4u << 4));
        _journal.State(trip + 2e-6, TripState.Tripped, TripState.Armed, TripMode.Breakdown);
        Notable.AddRange([100.0 / BoardClock.TicksPerSecond, 0.5, trip, trip + 2e-6]);
        for (int n = 0; n < 5; n++)
        {
            double at = _random.Uniform(1, Plan.Duration);
            _journal.Add(at, RecordKind.Mark, (uint)n);
            Notable.Add(at);
        }

        Notable.Sort();
    }

    private void MakeExposures()
    {
        double period = Plan.FramePeriod * (1 + (Plan.CameraDriftPpm * 1e-6));
        double[] starts = Times(FirstExposure, () => period, Plan.CameraPauses);
        int strobes = 0;
        for (int k = 0; k < starts.Length; k++)
        {
            double start = starts[k], end = starts[k] + ExposureLength();
            bool inner = k > 0 && k < starts.Length - 1;
            int last = starts.Length - 1 - k;
            bool strobe = k >= Plan.LacksFirst.Strobes && last >= Plan.LacksLast.Strobes
                && !(inner && Plan.Has(Impairments.MissingPulses) && _random.Chance(0.005));
            bool file = k >= Plan.LacksFirst.Files && last >= Plan.LacksLast.Files
                && !(inner && Plan.Has(Impairments.DroppedFrames) && _random.Chance(0.01));
            long frame = !file ? -1 : Plan.Counted ? k : Frames.Count;
            var exposure = new TrueExposure(start, end, strobe && !Plan.Blinks ? strobes++ : -1, frame);
            Exposures.Add(exposure);
            if (strobe && !Plan.Blinks)
                _journal.Pulse(InputLine.Strobe, start, end);
            if (!file)
                continue;
            OfFrame.Add(exposure);
            Intensities.Add(100 + (1900 * BeamOn(start, end) / (end - start) * (1 + (0.1 * Math.Sin(start / 20)))) + _random.Normal(10));
            Frames.Add(new FrameRow(frame, _camera.Stamp(start, Late() + _random.Uniform(0, Plan.FileJitter)), (long)(ExposureLength() * 1e9)));
        }
    }

    private void MakeReadings()
    {
        double interval = ReadingInterval * (1 + (Plan.SmuDriftPpm * 1e-6));
        double[] starts = Times(FirstReading, () => interval + Math.Abs(_random.Normal(Plan.ReadingJitter)), Plan.SmuPauses);
        for (int k = 0; k < starts.Length; k++)
        {
            bool inner = k > 0 && k < starts.Length - 1;
            if (!Plan.Staircase && !(inner && Plan.Has(Impairments.MissingPulses) && _random.Chance(0.005)))
                _journal.Pulse(InputLine.SmuTrigger, starts[k], starts[k] + 10e-6);
            if (k < Plan.LacksFirst.Readings || starts.Length - 1 - k < Plan.LacksLast.Readings)
                continue;
            ReadingTimes.Add(starts[k]);
            // A reading is the mean over its integration of 20 ms.
            double volt = SourceVolt(starts[k] + 0.01) + _random.Normal(2e-5);
            Readings.Add(new ReadingRow(Readings.Count + 1, _smu.Stamp(starts[k]), volt, volt, starts[k] < States[^1].At ? volt / 400 : 1e-9));
        }
    }

    private double SourceVolt(double at) => Plan.RateVoltPerSecond * Math.Max(0, at - FirstReading);

    /// <summary>Blinks of the beam now and then, and from the trip on for a while.</summary>
    private void MakeBlinks()
    {
        double trip = States[^1].At;
        for (double at = _random.Uniform(2, 5); at < trip - 4; at += _random.Uniform(4, 12))
            Dark.Add((at, at + _random.Uniform(0.5, 2)));
        Dark.Add((trip, trip + _random.Uniform(1, 3)));
        foreach ((double from, double to) in Dark)
        {
            _journal.Blank(from, blanked: true);
            _journal.Blank(to, blanked: false);
        }
    }

    private double BeamOn(double start, double end) => end - start - Dark.Sum(d => Math.Max(0, Math.Min(end, d.To) - Math.Max(start, d.From)));

    /// <summary>
    /// The board's V between two readings of its clock a few ms apart, every half a second until the trip opened the line: with offset and gain
    /// of two instruments that were calibrated apart, as far as <see cref="SmuFitOptions"/> believes at most, noise, and the ADC's steps of 125 uV.
    /// </summary>
    private List<VoltageObservation> Voltages()
    {
        var random = new RandomSource(Plan.Seed + 3_000_000);
        const double noise = 1e-4, step = 125e-6;
        var believed = new SmuFitOptions();
        double most = believed.VoltageOffsetVolt - (3 * noise) - (step / 2);
        double gain = 1 + random.Uniform(-believed.VoltageGain, believed.VoltageGain), offset = random.Uniform(-most, most);
        var voltages = new List<VoltageObservation>();
        for (double t = 0.3; t < Plan.Duration; t += 0.5)
        {
            double at = t + random.Uniform(0, 0.004);
            double volt = at < States[^1].At ? (SourceVolt(at) * gain) + offset + random.Normal(noise) : 0;
            voltages.Add(new VoltageObservation(SyntheticJournal.Stamp(t), SyntheticJournal.Stamp(t + 0.005), Math.Round(volt / step) * step));
        }

        return voltages;
    }

    private double[] Times(double first, Func<double> interval, IReadOnlyList<(double At, double Length)> pauses)
    {
        var times = new List<double>();
        int pause = 0;
        for (double t = first; t < Plan.Duration; t += interval())
        {
            if (pause < pauses.Count && t >= pauses[pause].At)
                t += pauses[pause++].Length;
            if (t < Plan.Duration)
                times.Add(t);
        }

        return [.. times];
    }
}
