using AgNw.VirtualLab.Gateware;

namespace AgNw.Gateware.Tests.Mutants;

/// <summary>Compiles a mutant in a folder of its own. One that cannot be made or does not compile is an error, never a catch.</summary>
internal static class MutantBuild
{
    public static GatewareLibrary Compile(Mutant mutant)
    {
        var folder = FolderOf(mutant);
        var rtl = Path.Combine(folder, "rtl");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(rtl);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(GatewareBuild.Folder(), "rtl")))
        {
            File.Copy(file, Path.Combine(rtl, Path.GetFileName(file)));
        }

        var target = Path.Combine(rtl, mutant.File);
        var text = File.ReadAllText(target);
        var place = text.IndexOf(mutant.Find, StringComparison.Ordinal);
        if (place < 0 || text.IndexOf(mutant.Find, place + 1, StringComparison.Ordinal) >= 0)
        {
            throw new InvalidOperationException(
                $"mutant '{mutant.Name}' cannot be made: '{mutant.Find}' does not stand exactly once in {mutant.File}; put it right in {nameof(MutantCatalog)}");
        }

        File.WriteAllText(target, string.Concat(text.AsSpan(0, place), mutant.Replace, text.AsSpan(place + mutant.Find.Length)));
        return new GatewareLibrary(GatewareBuild.Run(rtl, Path.Combine(folder, "library"), lenient: true));
    }

    /// <summary>File for the line that says what caught it.</summary>
    public static string VerdictOf(Mutant mutant) => Path.Combine(FolderOf(mutant), "verdict.txt");

    private static string FolderOf(Mutant mutant) => Path.Combine(
        GatewareBuild.Folder(), "build", "mutants", string.Concat(mutant.Name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')));
}
