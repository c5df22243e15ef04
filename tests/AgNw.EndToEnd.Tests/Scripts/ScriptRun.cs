using System.Diagnostics;
using AgNw.EndToEnd.Tests.Lab;

namespace AgNw.EndToEnd.Tests.Scripts;

/// <summary>An example program run as a user runs it.</summary>
/// <param name="ExitCode">0 for success</param>
/// <param name="Out">standard output</param>
/// <param name="Error">standard error</param>
internal sealed record ScriptRun(int ExitCode, string Out, string Error)
{
    /// <summary>Path of an example.</summary>
    public static string Example(string path)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AgNw.Embedded.sln"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "host", "examples", path);
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<ScriptRun> Of(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(AgnwProcess.Patience);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ScriptRun(process.ExitCode, await output, await error);
    }

    /// <summary>Python with the packages that the examples need; the test is inconclusive where they are not installed.</summary>
    public static async Task<ScriptRun> Python(string script, params string[] arguments)
    {
        // Debian's python3, where its packages are, not whatever comes first in the path.
        string python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        ScriptRun packages = await Of(python, "-c", "import pyvisa, pyvisa_py, serial, pymeasure");
        if (packages.ExitCode != 0) Assert.Inconclusive($"tests/run installs what this needs: {packages.Error.Trim().Split('\n')[^1]}");
        return await Of(python, [Example(script), .. arguments]);
    }

    public ScriptRun Succeeded()
    {
        Assert.AreEqual(0, ExitCode, Error + Out);
        return this;
    }
}
