using AgNw.VirtualLab.Scenarios;

namespace AgNw.VirtualLab.Tests.Scenarios;

/// <summary>The waveforms of the gateware's README are drawn from the scenario files; AGNW_DRAW=1 draws them anew.</summary>
[TestClass]
public sealed class ScenarioWaveformTests
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(
        Path.GetDirectoryName(ScenarioFiles.PathOf("x"))!, "..", "..", "hardware", "gateware", "trip_core", "waveforms"));

    [TestMethod]
    [DataRow("filtered_over_trips_all_outputs_in_one_tick")]
    [DataRow("direct_over_catches_a_pulse_shorter_than_a_tick")]
    [DataRow("under_acts_only_after_it_has_qualified")]
    [DataRow("chop_recloses_until_its_retries_are_used_up")]
    [DataRow("the_beam_is_blanked_after_two_exposures")]
    [DataRow("heartbeat_expiry_trips_and_waits_for_the_right_cause")]
    public void The_committed_waveform_is_what_the_scenario_draws(string name)
    {
        var scenario = ScenarioReader.ReadFile(ScenarioFiles.PathOf(name + ".yaml"));
        var drawn = ScenarioWaveform.Draw(scenario, ScenarioRunner.Run(scenario));
        var file = Path.Combine(Folder, name + ".Generated.svg");
        if (Environment.GetEnvironmentVariable("AGNW_DRAW") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(file, drawn);
        }

        Assert.AreEqual(drawn, File.ReadAllText(file), $"{file} is not up to date: AGNW_DRAW=1 draws it anew");
    }
}
