using AgNw.NanoGate.Api;
using AgNw.NanoGate.Reference;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgNw.NanoGate.Tests.Reference;

[TestClass]
public sealed class ReferenceAssemblyTests
{
    [TestMethod]
    public void The_reference_assemblies_have_what_the_lists_name_and_nothing_else()
    {
        var set = ApiSet.Read(Recorded.Path(Gate.ApiFolder));
        var references = new ReferenceAssemblies(set);
        var compilation = CSharpCompilation.Create("probe", references: set.Lists.Select(list => references[list.Assembly]));

        foreach (var list in set.Lists)
        {
            // The lists name members as documentation comments do. C# takes System.Enum for a struct and refuses its constructor.
            var recorded = File.ReadLines(Recorded.Path($"{Gate.ApiFolder}/{list.Assembly}.txt"))
                .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(' ')[0])
                .Where(name => name != "M:System.Enum.#ctor").ToHashSet();
            var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(references[list.Assembly])!;
            var ours = Types(assembly.GlobalNamespace).SelectMany(type => type.GetMembers().Where(m => m is not INamedTypeSymbol && IsVisible(m)).Prepend(type))
                .Select(symbol => symbol.GetDocumentationCommentId()!).ToHashSet();

            Assert.IsNotEmpty(recorded);
            Assert.AreEqual("", string.Join('\n', recorded.Except(ours)), $"{list.Assembly}: recorded, but missing");
            Assert.AreEqual("", string.Join('\n', ours.Except(recorded)), $"{list.Assembly}: there, but not recorded");
            Assert.AreEqual(list.Version, assembly.Identity.Version);
        }
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol parent) => parent.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol space => Types(space),
        INamedTypeSymbol type when IsVisible(type) => Types(type).Prepend(type),
        _ => [],
    });

    private static bool IsVisible(ISymbol symbol) => !symbol.IsImplicitlyDeclared
        && symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
