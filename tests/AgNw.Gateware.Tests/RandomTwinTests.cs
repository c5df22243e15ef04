using System.Globalization;
using AgNw.Gateware.Tests.Stimuli;
using AgNw.Gateware.Tests.Twin;

namespace AgNw.Gateware.Tests;

/// <summary>
/// Random stimuli, the same to model and gateware. AGNW_SEED picks one sequence, AGNW_LONG=1 runs more; AGNW_SEQUENCES sets how many and
/// leaves a failure as it is, for mutants.
/// </summary>
[TestClass]
public sealed class RandomTwinTests
{
    private const int Sequences = 200;
    private const int LongSequences = 5000;
    private const int Steps = 120;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Model_and_gateware_agree_on_random_stimuli()
    {
        var chosen = Environment.GetEnvironmentVariable("AGNW_SEED");
        var limit = Environment.GetEnvironmentVariable("AGNW_SEQUENCES");
        var count = limit is not null ? int.Parse(limit, CultureInfo.InvariantCulture)
            : Environment.GetEnvironmentVariable("AGNW_LONG") == "1" ? LongSequences : Sequences;
        var seeds = chosen is not null ? [int.Parse(chosen, CultureInfo.InvariantCulture)] : Enumerable.Range(1, count);
        foreach (var seed in seeds)
        {
            var stimuli = new RandomStimuli(seed).Draw(Steps);
            if (TwinRun.Difference(stimuli, Compiled.Library) is not { } difference)
            {
                continue;
            }

            if (limit is not null)
            {
                Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {difference}"));
            }

            var less = Shortening.Shorten(stimuli, candidate => TwinRun.Difference(candidate, Compiled.Library) is not null);
            Assert.Fail(string.Create(
                CultureInfo.InvariantCulture,
                $"seed {seed}: {difference}\nshortened to {less.Count} of {stimuli.Count}: {TwinRun.Difference(less, Compiled.Library)}\n{string.Join('\n', less)}"));
        }

        TestContext.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seeds {seeds.First()} to {seeds.Last()}, {Steps} steps each"));
    }
}
