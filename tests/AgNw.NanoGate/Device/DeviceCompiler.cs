using System.Collections.Immutable;
using System.Globalization;
using AgNw.NanoGate.Reference;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace AgNw.NanoGate.Device;

/// <summary>Compiles sources at C# 9 against the recorded assemblies and nothing else. Errors come as findings.</summary>
public sealed class DeviceCompiler(ReferenceAssemblies recorded)
{
    /// <summary>The compiled assembly, or null with findings of what does not compile.</summary>
    public (DeviceAssembly? Assembly, IReadOnlyList<Finding> Findings) Compile(
        IEnumerable<SourceFile> sources, IEnumerable<string> references, bool isProgram)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp9);
        var compilation = CSharpCompilation.Create(
            "AgNw.Firmware",
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, options, source.Path, System.Text.Encoding.UTF8)),
            references.Select(name => recorded[name]),
            new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release, warningLevel: 0));
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        return result.Success
            ? (new DeviceAssembly(ImmutableArray.Create(image.ToArray()), ImmutableArray.Create(symbols.ToArray())), [])
            : (null, [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
                .SelectMany(diagnostic => AsFindings(compilation, diagnostic)).Distinct()]);
    }

    // That volatile's modifier is not recorded is the one error that the compiler gives without a place.
    private static List<Finding> AsFindings(CSharpCompilation compilation, Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is not null)
            return [AsFinding(diagnostic, diagnostic.Location)];
        var fields = compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<FieldDeclarationSyntax>())
            .Where(field => field.Modifiers.Any(SyntaxKind.VolatileKeyword))
            .Select(field => AsFinding(diagnostic, field.GetLocation())).ToList();
        return fields.Count > 0 ? fields : [AsFinding(diagnostic, diagnostic.Location)];
    }

    private static Finding AsFinding(Diagnostic diagnostic, Location location)
    {
        var span = location.GetLineSpan();
        var text = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return new Finding(diagnostic.Id, span.Path ?? "", span.StartLinePosition.Line + 1, Member(location), text);
    }

    private static string Member(Location location)
    {
        if (location.SourceTree is not { } tree)
            return "";
        var names = tree.GetRoot().FindNode(location.SourceSpan).AncestorsAndSelf().Select(Name).Where(name => name.Length > 0);
        return string.Join('.', names.Reverse());
    }

    private static string Name(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        MethodDeclarationSyntax method => method.Identifier.Text,
        ConstructorDeclarationSyntax => ".ctor",
        PropertyDeclarationSyntax property => property.Identifier.Text,
        BaseFieldDeclarationSyntax field => string.Join(',', field.Declaration.Variables.Select(v => v.Identifier.Text)),
        _ => "",
    };
}
