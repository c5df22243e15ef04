using System.ComponentModel;
using System.Diagnostics;

namespace AgNw.VirtualLab.Gateware;

/// <summary>
/// Compiles the Verilog of the source tree into a library (hardware/gateware/trip_core/bench/build_library), or finds that the one
/// compiled before is still of it. Takes seconds the first time.
/// </summary>
public static class GatewareBuild
{
    private const string Solution = "AgNw.Embedded.sln";
    private const int ToolMissing = 3;

    /// <summary>The library's path.</summary>
    /// <param name="rtl">folder of the Verilog; null for that of the source tree</param>
    /// <param name="output">folder to build in; null for that of the source tree</param>
    /// <param name="lenient">Verilator's warnings do not stop it, and the compiler hurries: for Verilog broken on purpose</param>
    /// <exception cref="GatewareToolException">a tool is missing, or this program runs outside the source tree</exception>
    /// <exception cref="InvalidOperationException">the Verilog does not compile</exception>
    public static string Run(string? rtl = null, string? output = null, bool lenient = false)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(Folder(), "bench", "build_library"));
        if (rtl is not null && output is not null)
        {
            start.ArgumentList.Add(rtl);
            start.ArgumentList.Add(output);
        }

        if (lenient)
        {
            start.Environment["AGNW_VERILATOR"] = "-Wno-fatal";
            start.Environment["AGNW_OPTIMISE"] = "-O1";
        }

        try
        {
            using var process = Process.Start(start) ?? throw new InvalidOperationException("bash does not start");
            var error = process.StandardError.ReadToEndAsync();
            var path = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            var said = error.GetAwaiter().GetResult().Trim();
            return process.ExitCode switch
            {
                0 => path,
                ToolMissing => throw new GatewareToolException(
                    $"the gateware cannot be compiled here ({said}); install them, on Debian with `apt-get install verilator g++`"),
                _ => throw new InvalidOperationException($"the gateware does not compile, exit code {process.ExitCode}: {said}"),
            };
        }
        catch (Win32Exception exception)
        {
            throw new GatewareToolException("the gateware cannot be compiled here (no bash); run this on Linux with bash, verilator and g++", exception);
        }
    }

    /// <summary>Folder of the trip core in the source tree.</summary>
    /// <exception cref="GatewareToolException">this program runs outside the source tree</exception>
    public static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Solution)))
        {
            folder = folder.Parent;
        }

        return folder is not null
            ? Path.Combine(folder.FullName, "hardware", "gateware", "trip_core")
            : throw new GatewareToolException("the gateware's Verilog is not beside this program; run it from a clone of the repository");
    }
}
