using System.Collections.Concurrent;

namespace AgNw.EndToEnd.Tests.Support;

/// <summary>Runs of the demo that tests share: each is made when it is first asked for, in a folder that is gone after the last test.</summary>
[TestClass]
public static class DemoRuns
{
    private static readonly string Root = Directory.CreateTempSubdirectory("agnw-end-to-end-").FullName;
    private static readonly ConcurrentDictionary<string, Lazy<DemoRun>> Runs = new();

    /// <summary>The run that most tests look at: the 100 mV/s.</summary>
    internal static DemoRun Usual => Of(1, "0.1");

    internal static DemoRun Of(int seed, string rate) => Get($"seed-{seed}-{rate}", "--seed", $"{seed}", "--rate", rate);

    /// <summary>A run at 1 V/s with a profile of the test's own.</summary>
    internal static DemoRun WithProfile(string name, string yaml)
    {
        string file = Path.Combine(Root, $"{name}.yaml");
        File.WriteAllText(file, yaml);
        return Get(name, "--rate", "1", "--profile", file);
    }

    internal static DemoRun Get(string name, params string[] arguments) => Runs.GetOrAdd(name, _ => new Lazy<DemoRun>(() =>
    {
        string folder = Path.Combine(Root, name);
        return new DemoRun(folder, Agnw.Run(["demo", .. arguments, "--json", "--out", folder]));
    })).Value;

    [AssemblyCleanup]
    public static void Remove() => Directory.Delete(Root, recursive: true);
}
