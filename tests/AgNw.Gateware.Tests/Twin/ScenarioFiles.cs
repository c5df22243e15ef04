using System.Runtime.CompilerServices;
using AgNw.VirtualLab.Scenarios;

namespace AgNw.Gateware.Tests.Twin;

/// <summary>The scenario files of the source tree.</summary>
internal static class ScenarioFiles
{
    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder(), "*.yaml").Select(Path.GetFileName).Order().OfType<string>();

    public static Scenario Read(string name) => ScenarioReader.ReadFile(Path.Combine(Folder(), name));

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../shared/scenarios"));
}
