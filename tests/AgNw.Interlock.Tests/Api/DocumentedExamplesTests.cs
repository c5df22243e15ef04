using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgNw.Interlock.Tests.Api;

/// <summary>What the documentation shows compiles: the README's examples and those in the comments of the public surface.</summary>
[TestClass]
public sealed partial class DocumentedExamplesTests
{
    private static readonly string[] Namespaces =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks",
        .. typeof(InterlockDriver).Assembly.GetExportedTypes().Concat(typeof(AgNw.Contract.Cause).Assembly.GetExportedTypes()).Select(type => type.Namespace!).Distinct(),
    ];

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("AgNw.Interlock.Tests", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    [TestMethod]
    public void Every_example_compiles()
    {
        (string Where, string Code)[] examples = [.. OfReadme(), .. OfComments()];
        Assert.IsGreaterThanOrEqualTo(8, examples.Length, "the examples are not found any more");
        string problems = string.Join('\n', examples.SelectMany(example => Problems(example.Where, example.Code)));
        Assert.AreEqual(string.Empty, problems);
    }

    [TestMethod]
    public void An_example_that_calls_what_there_is_not_is_found() =>
        Assert.IsNotEmpty(Problems("here", "await new InterlockOptions().NoSuchMethodAsync();"));

    private static IEnumerable<(string Where, string Code)> OfReadme() =>
        Fence().Matches(File.ReadAllText(Checkout.File("host/AgNw.Interlock/README.md"))).Select((match, index) => ($"README, example {index + 1}", match.Groups[1].Value));

    private static IEnumerable<(string Where, string Code)> OfComments() =>
        XDocument.Load(Path.ChangeExtension(typeof(InterlockDriver).Assembly.Location, ".xml")).Descendants("member")
            .SelectMany(member => member.Descendants("code").Select(code => (member.Attribute("name")!.Value, code.Value)));

    private static IEnumerable<string> Problems(string where, string code)
    {
        string source = $$"""
            {{string.Join('\n', Namespaces.Select(name => $"using {name};"))}}
            public static class Example
            {
                public static async Task RunAsync(Stream stream, CancellationToken cancellationToken)
                {
                    await Task.CompletedTask;
                    {{code}}
                }
            }
            """;
        var compilation = CSharpCompilation.Create(
            "Example", [CSharpSyntaxTree.ParseText(source)], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return compilation.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error).Select(one => $"{where}: {one.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
