using AgNw.NanoGate.Api;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgNw.NanoGate.Reference;

/// <summary>The recorded assemblies, compiled; by assembly name.</summary>
public sealed class ReferenceAssemblies
{
    private readonly ApiSet _set;
    private readonly Dictionary<string, MetadataReference> _compiled = new(StringComparer.Ordinal);

    /// <param name="set">the recorded lists</param>
    /// <exception cref="InvalidOperationException">a list gives source that does not compile; the compiler's errors are in the message</exception>
    public ReferenceAssemblies(ApiSet set)
    {
        _set = set;
        foreach (var list in set.Lists)
            Get(list.Assembly);
    }

    /// <exception cref="KeyNotFoundException">no such assembly is recorded</exception>
    public MetadataReference this[string assembly] => _compiled[assembly];

    private MetadataReference Get(string assembly)
    {
        if (_compiled.TryGetValue(assembly, out var found))
            return found;
        var list = _set.Lists.FirstOrDefault(l => l.Assembly == assembly)
            ?? throw new InvalidOperationException($"{assembly} is referred to but not recorded");
        var references = Closure(list).Select(Get).ToList();
        var compilation = CSharpCompilation.Create(
            assembly,
            [CSharpSyntaxTree.ParseText(ReferenceSource.Of(_set, list), new CSharpParseOptions(LanguageVersion.CSharp9))],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, warningLevel: 0));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
        {
            throw new InvalidOperationException($"the list of {assembly} gives source that does not compile:\n"
                + string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => Text(d))));
        }

        return _compiled[assembly] = MetadataReference.CreateFromImage(image.ToArray());
    }

    private HashSet<string> Closure(ApiList list)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(list.References);
        while (open.TryDequeue(out var name))
        {
            if (all.Add(name))
                _set.Lists.First(l => l.Assembly == name).References.ToList().ForEach(open.Enqueue);
        }

        return all;
    }

    private static string Text(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line];
        return $"{diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}: {line}";
    }
}
