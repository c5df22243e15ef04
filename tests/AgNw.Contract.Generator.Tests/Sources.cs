namespace AgNw.Contract.Generator.Tests;

/// <summary>A copy of the contract's sources in a folder of its own, to be damaged; removed at the end.</summary>
internal sealed class Sources : IDisposable
{
    public const string Core = "shared/registers/trip_core.yaml";
    public const string Commands = "shared/protocol/commands.yaml";
    public const string Errors = "shared/protocol/errors.yaml";
    public const string Status = "shared/protocol/status.yaml";
    public const string Faults = "shared/faults/faults.yaml";
    public const string Failures = "shared/faults/failures.yaml";
    public const string Boards = "shared/boards/pins.yaml";
    public const string Pins = "shared/pins/pins.yaml";

    // What the failure analysis points at.
    private static readonly string[] Evidence = ["shared/scenarios", "hardware/gateware/trip_core/formal", "hardware/frontend/decks"];

    public Sources()
    {
        foreach (var file in new[] { Core, Commands, Errors, Status, Faults, Failures, Boards, Pins })
            Copy(file);
        foreach (var folder in Evidence.Where(folder => Directory.Exists(Path.Combine(Checkout.Root, folder))))
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, folder)).Where(f => !f.Contains(".Generated.", StringComparison.Ordinal)))
                Copy(Path.GetRelativePath(Checkout.Root, file));
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("agnw-contract-").FullName;

    public string Full(string file) => Path.Combine(Root, file);

    /// <summary>Replaces the only occurrence of a text and returns the number of its line.</summary>
    public int Edit(string file, string old, string replacement)
    {
        var text = File.ReadAllText(Full(file));
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.IsGreaterThanOrEqualTo(0, at, $"'{old}' is not in {file}");
        Assert.AreEqual(at, text.LastIndexOf(old, StringComparison.Ordinal), $"'{old}' is more than once in {file}");
        File.WriteAllText(Full(file), string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + old.Length)));
        return text[..at].Count(c => c == '\n') + 1;
    }

    /// <summary>Runs the generator on the copy.</summary>
    public (int ExitCode, string[] Errors) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = GeneratorCommand.Run(["--root", Root, .. arguments], output, error);
        return (exitCode, error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    public string[] GeneratedFiles() => Directory.GetFiles(Root, "*.Generated.*", SearchOption.AllDirectories);

    private void Copy(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(file))!);
        File.Copy(Path.Combine(Checkout.Root, file), Full(file));
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
