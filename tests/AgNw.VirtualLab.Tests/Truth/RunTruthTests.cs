using AgNw.VirtualLab.Camera;
using AgNw.VirtualLab.Clocks;
using AgNw.VirtualLab.Nanowire;
using AgNw.VirtualLab.SourceMeasureUnit;
using AgNw.VirtualLab.Tests.Nanowire;
using AgNw.VirtualLab.Truth;

namespace AgNw.VirtualLab.Tests.Truth;

[TestClass]
public sealed class RunTruthTests
{
    [TestMethod]
    public void The_exposure_and_the_reading_at_the_break_are_those_whose_lines_were_high_then()
    {
        // Exposing and integrating without pause, so that each seed's break falls into one of either.
        var smu = new SmuParameters { RateVoltPerSecond = 0.1, IntegrationSeconds = 0.06 };
        for (ulong seed = 1; seed <= 5; seed++)
        {
            var run = new SweepRun(seed, smu);
            var camera = new ExposingCamera(new CameraParameters { ExposureSeconds = 0.0999 });
            var readings = new SmuReadingSource(run.World.Smu, run.World);
            var lab = new RecordingLab();
            lab.Run(readings, BoardTime.Ticks(30));
            WireBreak broken = run.BreakWithin(30);

            BreakTruth truth = BreakTruth.Of(broken, camera, readings);

            Assert.IsNotNull(truth.Exposure);
            Assert.IsInRange(camera.BeginTick(truth.Exposure.Value), camera.EndTick(truth.Exposure.Value), broken.Tick);
            Assert.AreEqual(camera.Parameters.FirstNumber + truth.Exposure, truth.FrameNumber);
            long counted = lab.Readings.First(entry => entry.Tick > broken.Tick).Reading.Index;
            Assert.AreEqual(counted, truth.ReadingIndex);
        }
    }

    [TestMethod]
    public void A_cosine_falls_from_90_to_10_percent_in_59_percent_of_its_time()
    {
        var broken = new WireBreak(Tick: 1000, VoltageVolt: 2, CurrentAmpere: 1e-3, NeckKelvin: 1235, FallTicks: 96);
        BreakTruth truth = BreakTruth.Of(broken, camera: null, smu: null);

        Assert.AreEqual(2e-6, truth.FallSeconds, 1e-12);
        Assert.AreEqual(1.1807e-6, truth.Fall90To10Seconds, 1e-10);
        Assert.IsNull(truth.FrameNumber);
    }

    [TestMethod]
    public void Truth_survives_its_file()
    {
        var truth = new RunTruth
        {
            Seed = ulong.MaxValue,
            Wire = NanowireSpecimen.Draw(3),
            Break = BreakTruth.Of(new WireBreak(1_072_369_510, 2.2, 3e-3, 1236, 89), new ExposingCamera(new CameraParameters()), smu: null),
            Clocks = [ClockTruth.Of("smu", new SmuParameters().Clock)],
        };
        RunTruth read = RunTruth.FromJson(truth.ToJson());

        Assert.AreEqual(truth.Wire, read.Wire);
        Assert.AreEqual(truth.Break, read.Break);
        Assert.AreEqual(truth.Clocks[0], read.Clocks[0]);
        Assert.AreEqual(truth.Seed, read.Seed);
    }

    [TestMethod]
    [DataRow("{}", "seed")]
    [DataRow("nonsense", "invalid")]
    [DataRow("{\"seed\":1,\"clocks\":[],\"surprise\":2}", "surprise")]
    [DataRow("{\"seed\":1,\"clocks\":[],\"schema\":2}", "schema 2")]
    public void A_malformed_file_is_refused_with_the_reason(string json, string reason)
    {
        FormatException error = Assert.ThrowsExactly<FormatException>(() => RunTruth.FromJson(json));
        Assert.Contains(reason, error.Message);
    }
}
