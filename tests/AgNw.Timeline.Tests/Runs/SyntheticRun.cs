using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Recording.Rows;
using AgNw.Timeline.Runs;
using AgNw.Timeline.Smu;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Runs;

/// <summary>A breakdown at 100 mV/s with known truth: a log, readings every 60 ms on a clock 100 ppm off, frames every 100 ms, a DROP trip.</summary>
internal sealed record SyntheticRun(int Seed)
{
    public const long ArmTick = 24_000_000;
    private const uint Boot = 0xB007;
    private const double Rate = 0.1;
    private const double SweepStart = 1.0;
    private const double Period = 0.06 * (1 - 100e-6);
    private const double FramePeriod = 0.1 * (1 + 35e-6);
    private readonly List<(long Tick, RecordKind Kind, byte State, uint Value)> _records = [];
    private int _levels;

    public bool TriggerOut { get; init; } = true;

    public bool Breaks { get; init; } = true;

    public double DroppedShare { get; init; }

    public long TripTick { get; private set; }

    public List<ReadingRow> Readings { get; } = [];

    public List<long> ReadingTicks { get; } = [];

    public List<FrameRow> Frames { get; } = [];

    public List<InterlockEvent> Events { get; } = [];

    public SyntheticRun Make()
    {
        var random = new RandomSource(Seed);
        TripTick = Breaks ? TrueClock.Tick(SweepStart + 20.03217) : long.MaxValue;
        var edges = new List<(double Time, InputLine Line, bool High)>();
        AddReadings(edges);
        AddFrames(edges, random);
        Record(100, RecordKind.Boot, 0, Boot);
        Record(ArmTick, RecordKind.State, State(TripState.Armed), (uint)TripState.Armed | ((uint)TripState.Disarmed << 8));
        foreach ((double time, InputLine line, bool high) in edges)
        {
            int bit = 1 << (int)line;
            _records.Add((TrueClock.Tick(time), RecordKind.Inputs, (byte)line, high ? (uint)bit : 0));
        }

        if (Breaks)
        {
            Record(TripTick, RecordKind.Trip, State(TripState.Tripped), (uint)Cause.Drop | (4u << 4));
            Record(TripTick + 96, RecordKind.State, State(TripState.Tripped), (uint)TripState.Tripped | ((uint)TripState.Armed << 8) | (2u << 16));
        }

        MakeEvents();
        return this;
    }

    public RunInputs Inputs() => new() { Events = Events, Readings = Readings, Frames = Frames };

    public long? FrameAt(long tick) =>
        Frames.Where(f => ExposureStart(f.Index) <= tick && tick < ExposureEnd(f.Index)).Select(static f => (long?)f.Index).SingleOrDefault();

    public static long ExposureStart(long frame) => TrueClock.Tick(0.7 + (frame * FramePeriod));

    public static IReadOnlyList<VoltageObservation> Voltages() =>
        [.. Enumerable.Range(0, 110).Select(k => new VoltageObservation(
            TrueClock.Tick((k * 0.2) - 0.002), TrueClock.Tick((k * 0.2) + 0.003), Math.Max(0, Rate * ((k * 0.2) - SweepStart))))];

    public IReadOnlyList<WaveformRow> Waveform() =>
        [.. Enumerable.Range(-4000, 8000).Select(i => new WaveformRow(
            TripTick + (i * 48), i * 1e-6, 5e-3 * (1 - Math.Clamp((i + 15) / 10.0, 0, 1)), 2.0))];

    public static IEnumerable<InterlockEvent> OtherBoot() =>
        [.. Enumerable.Range(0, 5).Select(k => Event(0xDEAD, (uint)k, 999_000_000 + k, RecordKind.Mark, 0, 1))];

    public InterlockEvent DamagedEvent()
    {
        InterlockEvent good = Event(Boot, (uint)Events.Count, TripTick, RecordKind.Trip, 0, 1);
        return good with { Record = good.Record with { Crc = (ushort)(good.Record.Crc ^ 1) } };
    }

    private static byte State(TripState state) => (byte)((int)state | ((int)TripMode.Breakdown << RecordStateFields.ModeShift));

    private static InterlockEvent Event(uint boot, uint sequence, long tick, RecordKind kind, byte state, uint value) =>
        new(boot, sequence, tick, RawRecord.Create((ushort)sequence, kind, state, tick, value));

    private static long ExposureEnd(long frame) => TrueClock.Tick(0.7 + (frame * FramePeriod) + 0.08);

    private void AddReadings(List<(double Time, InputLine Line, bool High)> edges)
    {
        var clock = new TrueClock(0, -100, 12_500_000_000, 1000);
        for (int k = 0; k < 350; k++)
        {
            double t = SweepStart + (k * Period);
            long tick = TrueClock.Tick(t);
            ReadingTicks.Add(tick);
            double volt = Rate * (t - SweepStart);
            Readings.Add(new ReadingRow(k, clock.Stamp(t), volt, volt, tick < TripTick ? volt / 400 : 1e-9));
            if (TriggerOut)
                edges.AddRange([(t, InputLine.SmuTrigger, true), (t + 10e-6, InputLine.SmuTrigger, false)]);
        }
    }

    private void AddFrames(List<(double Time, InputLine Line, bool High)> edges, RandomSource random)
    {
        var clock = new TrueClock(0, 35, 1_412_785_611_738_000_000, 1_000_000);
        for (int k = 0; k < 220; k++)
        {
            double start = 0.7 + (k * FramePeriod);
            edges.AddRange([(start, InputLine.Strobe, true), (start + 0.08, InputLine.Strobe, false)]);
            if (k is 0 or 219 || !random.Chance(DroppedShare))
                Frames.Add(new FrameRow(k, clock.Stamp(start + 0.08, 0.015 + random.Uniform(0, 0.04)), 80_000_000));
        }
    }

    private void Record(long tick, RecordKind kind, byte state, uint value) => _records.Add((tick, kind, state, value));

    private void MakeEvents()
    {
        uint sequence = 0;
        byte state = State(TripState.Disarmed);
        foreach ((long tick, RecordKind kind, byte detail, uint value) in _records.OrderBy(static r => r.Tick))
        {
            if (kind == RecordKind.Inputs)
            {
                int bit = 1 << detail;
                _levels = (_levels & ~bit) | (int)value;
                Events.Add(Event(Boot, sequence++, tick, kind, state, (uint)_levels | ((uint)bit << 16)));
                continue;
            }

            state = kind == RecordKind.Boot ? state : detail;
            Events.Add(Event(Boot, sequence++, tick, kind, state, value));
        }
    }
}
