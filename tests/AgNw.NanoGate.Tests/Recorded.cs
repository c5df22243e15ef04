using AgNw.NanoGate.Device;
using AgNw.NanoGate.Rules;

namespace AgNw.NanoGate.Tests;

/// <summary>The checkout, and one gate for all tests: the reference assemblies are compiled once.</summary>
internal static class Recorded
{
    public const string SamplePath = "sample/Sample.cs";

    private static readonly string[] SampleReferences =
    [
        "mscorlib", "System.Math", "System.Threading", "nanoFramework.System.Collections", "nanoFramework.System.Text",
        "nanoFramework.Runtime.Native",
    ];

    private static readonly Lazy<Gate> Shared = new(() => new Gate(FindRoot()));

    public static string Root { get; } = FindRoot();

    public static Gate Gate => Shared.Value;

    /// <summary>Findings in a sample, beside the device program's usual references.</summary>
    public static IReadOnlyList<Finding> Check(string sample, params GuardedDivision[] guarded) =>
        Gate.Check([new SourceFile(SamplePath, sample)], SampleReferences, guarded, isProgram: false);

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "AgNw.Embedded.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("the tests run outside the checkout");
    }
}
