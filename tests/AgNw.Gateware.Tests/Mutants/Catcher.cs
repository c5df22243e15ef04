using System.Collections.Concurrent;
using System.Globalization;
using AgNw.Gateware.Tests.Stimuli;
using AgNw.Gateware.Tests.Twin;
using AgNw.VirtualLab.Gateware;
using AgNw.VirtualLab.Scenarios;

namespace AgNw.Gateware.Tests.Mutants;

/// <summary>Finds a check that the model and a broken gateware do not both pass: the scenarios, then random stimuli.</summary>
internal static class Catcher
{
    /// <summary>Scenarios longer than this are left to the whole gateware: a mutant has to be caught by something shorter.</summary>
    private const long LongestTicks = 1_000_000;
    private const int Seeds = 20;
    private const int Steps = 120;

    /// <summary>What the model does, once for all mutants.</summary>
    private static readonly ConcurrentDictionary<string, (Scenario Scenario, ScenarioResult Result)> Model = new();

    /// <summary>The check and the first difference that it shows; null if none does.</summary>
    public static (string Check, string Difference)? Catch(GatewareLibrary library, string? triedFirst)
    {
        foreach (var name in ScenarioFiles.Names.OrderBy(name => name != triedFirst + ".yaml"))
        {
            var (scenario, result) = Model.GetOrAdd(name, static name =>
            {
                var read = ScenarioFiles.Read(name);
                return (read, ScenarioRunner.Run(read));
            });
            if (scenario.End <= LongestTicks && ScenarioTwin.Difference(result, ScenarioTwin.Run(scenario, library)) is { } difference)
            {
                return ("scenario " + Path.GetFileNameWithoutExtension(name), difference);
            }
        }

        for (var seed = 1; seed <= Seeds; seed++)
        {
            if (TwinRun.Difference(new RandomStimuli(seed).Draw(Steps), library) is { } difference)
            {
                return (string.Create(CultureInfo.InvariantCulture, $"random stimuli, seed {seed}"), difference);
            }
        }

        return null;
    }
}
