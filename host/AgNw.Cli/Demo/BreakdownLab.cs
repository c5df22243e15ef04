using AgNw.Contract;
using AgNw.Recording.Rows;
using AgNw.VirtualLab.Bench;
using AgNw.VirtualLab.Camera;
using AgNw.VirtualLab.Nanowire;
using AgNw.VirtualLab.SourceMeasureUnit;
using AgNw.VirtualLab.TripCore;
using AgNw.VirtualLab.Truth;

namespace AgNw.Cli.Demo;

/// <summary>The lab of a breakdown: a wire drawn from the seed, an SMU that sweeps it, a camera that watches, three clocks that disagree.</summary>
internal sealed class BreakdownLab : IDisposable
{
    // Half a second: the board's log begins before the first exposure, so that no strobe is missing from it.
    internal const long CameraStartTick = TripCoreClock.Hertz / 2;

    /// <summary>The microscope's, electrons per nm² and second: of low-dose work in TEM.</summary>
    internal const double DoseRatePerSquareNanometreSecond = 50;

    private readonly BreakdownWorld _world;
    private readonly SmuReadingSource _meter;
    private readonly ExposingCamera _camera;
    private readonly ulong _seed;

    public BreakdownLab(ulong seed, double rateVoltPerSecond, double stopVolt, Action<TripCoreModel>? coreMade = null)
    {
        _seed = seed;
        _world = new BreakdownWorld(
            NanowireSpecimen.Draw(seed), new SmuParameters { RateVoltPerSecond = rateVoltPerSecond, StopVolt = stopVolt, Seed = seed });
        _meter = new SmuReadingSource(_world.Smu, _world);
        _camera = new ExposingCamera(new CameraParameters { Seed = seed, StartTick = CameraStartTick });
        Bench = new LabBench(_world, [_meter, _camera], new LabBenchOptions { Seed = seed, BeforeStart = coreMade });
    }

    public LabBench Bench { get; }

    /// <summary>How long the SMU holds the last voltage before its output falls, s of its clock.</summary>
    public double HoldSeconds => _world.Smu.Parameters.HoldSeconds;

    /// <summary>Tells the SMU to sweep; it begins at once, since the board permits it.</summary>
    public void StartSweep() => _world.StartSweep(Bench.Core.Now + 1);

    /// <summary>A host aborts the sweep over the SMU's own interface.</summary>
    public void AbortSweep() => _world.AbortSweep(Bench.Core.Now + 1);

    /// <summary>The camera finishes its exposure and begins no other.</summary>
    public void StopCamera() => _camera.Stop(Bench.Core.Now + 1);

    /// <summary>The SMU's buffer.</summary>
    public IReadOnlyList<ReadingRow> Readings() =>
    [
        .. Bench.Instruments.Readings.Select(reading => new ReadingRow(
            reading.Index + 1, reading.StampMicroseconds * 1000, double.NaN, reading.VoltageVolt, reading.CurrentAmpere)),
    ];

    /// <summary>The camera's files.</summary>
    public IReadOnlyList<FrameRow> Frames()
    {
        long exposure = (long)Math.Round(_camera.Parameters.ExposureSeconds * 1e9);
        return [.. Bench.Instruments.Frames.Select(frame => new FrameRow(frame.Number, frame.FileTimeMilliseconds * 1_000_000, exposure))];
    }

    /// <summary>What really happened.</summary>
    public RunTruth Truth() => new()
    {
        Seed = _seed,
        Wire = _world.Wire,
        Break = _world.BreakBy(Bench.Core.Now) is { } broken ? BreakTruth.Of(broken, _camera, _meter) : null,
        Clocks =
        [
            ClockTruth.Of("smu", _world.Smu.Parameters.Clock),
            ClockTruth.Of("camera", _camera.Parameters.Clock),
        ],
    };

    public void Dispose() => Bench.Dispose();
}
