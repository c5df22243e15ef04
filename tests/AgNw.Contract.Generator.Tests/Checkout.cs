using System.Runtime.CompilerServices;

namespace AgNw.Contract.Generator.Tests;

/// <summary>The checkout that these tests were compiled from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
