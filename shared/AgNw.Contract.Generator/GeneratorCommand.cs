namespace AgNw.Contract.Generator;

/// <summary>
/// The command line: writes the generated files, or with --check compares them. Exit codes: 0 done or equal; 1 a file differs;
/// 2 an input or an argument is wrong, and nothing was written.
/// </summary>
public static class GeneratorCommand
{
    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        string? root = null;
        var check = false;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--check")
                check = true;
            else if (arguments[i] == "--root" && i + 1 < arguments.Count)
                root = arguments[++i];
            else
                return Fail(error, $"unknown argument '{arguments[i]}'; usage: [--root DIR] [--check]");
        }

        root ??= FindRoot(Directory.GetCurrentDirectory());
        if (root is null)
            return Fail(error, "no AgNw.Embedded.sln here or above; name the checkout with --root DIR");
        var generation = Generation.Run(root);
        foreach (var problem in generation.Problems)
            error.WriteLine(problem);
        if (generation.Problems.Count > 0)
            return 2;
        return check ? Check(root, generation, error) : Write(root, generation, output);
    }

    private static int Write(string root, Generation generation, TextWriter output)
    {
        foreach (var stale in GeneratedFiles.Stale(root, generation.Files))
            File.Delete(Path.Combine(root, stale));
        var written = generation.Files.Count(file => GeneratedFiles.WriteIfChanged(root, file));
        output.WriteLine($"{generation.Files.Count} files generated, {written} changed");
        return 0;
    }

    private static int Check(string root, Generation generation, TextWriter error)
    {
        var differing = GeneratedFiles.Differing(root, generation.Files);
        foreach (var line in differing)
            error.WriteLine(line);
        return differing.Count > 0 ? 1 : 0;
    }

    private static int Fail(TextWriter error, string message)
    {
        error.WriteLine(message);
        return 2;
    }

    private static string? FindRoot(string? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder, "AgNw.Embedded.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
