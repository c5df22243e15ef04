using System.Diagnostics;
using System.Text.Json;

namespace AgNw.NanoGate.Device;

/// <summary>
/// What the device program's project gives for a board, as MSBuild evaluates it: sources, and the assemblies it refers to with the
/// package folder that each comes from. nanoFramework's project system need not be installed.
/// </summary>
public sealed record DeviceProject(IReadOnlyList<SourceFile> Sources, IReadOnlyDictionary<string, string> References)
{
    public const string Path = "firmware/AgNw.Firmware/AgNw.Firmware.nfproj";

    /// <exception cref="InvalidOperationException">MSBuild does not evaluate the project; its message is passed on</exception>
    public static DeviceProject Read(string root, string board)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "msbuild", Path, "-nologo", "-getItem:Compile,Reference", $"-p:AgNwBoard={board}" },
        };
        // A build around this one hands down its own tools' paths.
        foreach (var name in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{Path}: {output}{errors.GetAwaiter().GetResult()}");
        return Read(root, JsonDocument.Parse(output).RootElement.GetProperty("Items"));
    }

    private static DeviceProject Read(string root, JsonElement items)
    {
        var sources = items.GetProperty("Compile").EnumerateArray()
            .Select(item => item.GetProperty("FullPath").GetString()!)
            .Select(path => new SourceFile(Relative(root, path), File.ReadAllText(path)))
            .ToList();
        var references = items.GetProperty("Reference").EnumerateArray()
            .ToDictionary(item => item.GetProperty("Identity").GetString()!, item => item.GetProperty("HintPath").GetString()!);
        return new DeviceProject(sources, references);
    }

    private static string Relative(string root, string path) => System.IO.Path.GetRelativePath(root, path).Replace('\\', '/');
}
