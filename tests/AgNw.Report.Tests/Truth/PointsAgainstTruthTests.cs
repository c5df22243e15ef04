using AgNw.Recording.Runs;
using AgNw.Report.Tests.Support;
using AgNw.Timeline.Analysis.Points;
using AgNw.Timeline.Merging;
using AgNw.Timeline.Reports;
using AgNw.VirtualLab.Nanowire;
using AgNw.VirtualLab.Truth;

namespace AgNw.Report.Tests.Truth;

/// <summary>A, B and C of runs in the virtual lab beside what the lab knows: the wire's own thermal law with a neck that has not thinned.</summary>
[TestClass]
public sealed class PointsAgainstTruthTests
{
    [TestMethod]
    [DataRow(1, "0.1")]
    [DataRow(2, "0.1")]
    [DataRow(3, "0.1")]
    [DataRow(4, "0.03")]
    public void The_points_are_where_the_lab_has_them(int seed, string rate)
    {
        using var folder = new TemporaryFolder();
        AgnwResult result = Agnw.Run("demo", "--seed", $"{seed}", "--rate", rate, "--json", "--out", folder.In("run"));
        Assert.AreEqual(0, result.ExitCode, result.Error);
        RunFolder run = RunFolder.Open(folder.In("run"));
        RunTruth truth = RunTruth.FromJson(File.ReadAllText(run.In(RunTruth.FileName)));
        RunData data = RunDataReader.Read(run);
        RunAnalysis analysis = RunAnalyser.Analyse(data);
        BreakPoints points = analysis.Points!;

        AssertOnset(points, data, truth);
        AssertBreak(points, truth);
    }

    /// <summary>
    /// By hand: at one current a resistance larger by d dissipates I^2 d more, which the trend takes for heating and follows by b I^2 d, b = alpha R / G
    /// of the body. So it shows the share 1 - b I^2 of the excess over a pristine wire; the threshold is passed between two readings of a steep rise.
    /// </summary>
    private static void AssertOnset(BreakPoints points, RunData data, RunTruth truth)
    {
        Assert.IsNotNull(points.Onset, points.Thinning.Reason);
        TimedReading[] sweep = [.. data.Readings.Where(r => r.Tick < truth.Break!.Tick - 960_000 && r.VoltageVolt > 0.3)];
        var pristine = new ThermalModel(truth.Wire!);
        double[] above = [.. sweep.Select(r => (r.VoltageVolt - pristine.AtCurrent(r.CurrentAmpere, area: 1).VoltageVolt) / r.CurrentAmpere)];
        // Switch and shunt are in series with the wire and constant.
        double series = above.Take(above.Length / 2).Order().ElementAt(above.Length / 4);
        int at = Array.FindIndex(sweep, r => r.Tick == points.Onset.Tick);
        double excess = (above[at] - series) / (sweep[at].VoltageVolt / sweep[at].CurrentAmpere);
        NanowireParameters wire = truth.Wire!;
        double followed = wire.TemperatureCoefficientPerKelvin * wire.WireResistanceOhm * (1 - wire.NeckFraction) / wire.ThermalConductanceWattPerKelvin
            * sweep[at].CurrentAmpere * sweep[at].CurrentAmpere;
        double shown = excess * (1 - followed);
        Console.WriteLine($"A at {points.Onset.VoltageVolt:0.000} V: true excess {excess:P4}, of which the trend shows {shown:P4}; threshold {points.Thinning.Threshold:P4}");

        Assert.IsInRange(0.7 * points.Thinning.Threshold, 1.6 * points.Thinning.Threshold, shown);
        // Not their voltages: the readings' is that at the SMU's terminals, the capture's that at the device.
        Assert.IsLessThan(points.Before!.Tick, points.Onset.Tick);
    }

    private static void AssertBreak(BreakPoints points, RunTruth truth)
    {
        BreakTruth broken = truth.Break!;
        // 90 % of the current is passed a fifth into a cosine's fall; samples are 1 us apart.
        Assert.IsInRange(broken.Tick - 48, broken.Tick + (long)(broken.FallSeconds * 48e6 * 0.21) + 48, points.Before!.Tick);
        Assert.AreEqual(broken.CurrentAmpere, points.Before.CurrentAmpere, 8 * 25e-3 / 32768);
        Assert.AreEqual(broken.VoltageVolt, points.Before.VoltageVolt, 8 * 4.096 / 32768);
        Assert.AreEqual(broken.FrameNumber, points.Before.Frame.Frame);
        // C is less than 1 % of the current, at the fall's end or at the next sample.
        Assert.IsLessThan(0.011 * broken.CurrentAmpere, Math.Abs(points.After!.CurrentAmpere));
        Assert.IsInRange(broken.Tick, broken.Tick + (long)(broken.FallSeconds * 48e6) + 96, points.After.Tick);
    }
}
