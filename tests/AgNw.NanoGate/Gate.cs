using AgNw.NanoGate.Api;
using AgNw.NanoGate.Device;
using AgNw.NanoGate.Reference;
using AgNw.NanoGate.Rules;

namespace AgNw.NanoGate;

/// <summary>
/// Compiles the device program as its project gives it for a board, against the recorded nanoFramework assemblies and no other
/// library, and applies the rules to what comes out. No finding: the program can be loaded as far as metadata can tell.
/// </summary>
public sealed class Gate(string root)
{
    public const string ApiFolder = "firmware/nanoframework-api";

    private readonly DeviceCompiler _compiler = new(new ReferenceAssemblies(ApiSet.Read(Path.Combine(root, ApiFolder))));

    public IReadOnlyList<Finding> CheckBoard(string board)
    {
        var project = DeviceProject.Read(root, board);
        var guarded = GuardedDivision.Read(File.ReadLines(Path.Combine(root, GuardedDivision.Path)));
        return Check(project.Sources, project.References.Keys, guarded, isProgram: true);
    }

    public IReadOnlyList<Finding> Check(
        IEnumerable<SourceFile> sources, IEnumerable<string> references, IReadOnlyList<GuardedDivision> guarded, bool isProgram)
    {
        var (assembly, findings) = _compiler.Compile(sources, references, isProgram);
        using var compiled = assembly;
        return compiled is null ? findings : [.. RuleSet.All(guarded).SelectMany(rule => rule.Check(compiled))];
    }
}
