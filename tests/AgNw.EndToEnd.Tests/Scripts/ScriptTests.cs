using System.Globalization;
using System.Text.RegularExpressions;
using AgNw.EndToEnd.Tests.Lab;
using AgNw.VirtualLab.SerialLine;

namespace AgNw.EndToEnd.Tests.Scripts;

/// <summary>Every example program on a virtual board: over its port, and over the socket of `agnw serve`.</summary>
[TestClass]
public sealed partial class ScriptTests
{
    [TestInitialize]
    public void RequirePorts()
    {
        if (!PseudoTerminal.IsSupported) Assert.Inconclusive("this system has no pseudo-terminals");
    }

    [TestMethod]
    public async Task PyVISA_over_the_port_sets_a_profile_arms_trips_and_reads_the_log()
    {
        using RunningLab lab = RunningLab.Start();
        Check((await ScriptRun.Python("python/interlock_pyvisa.py", $"ASRL{lab.Port}::INSTR")).Succeeded());
    }

    [TestMethod]
    public async Task PyVISA_over_the_socket_does_the_same()
    {
        using RunningLab lab = RunningLab.Start();
        using AgnwProcess server = Serve(lab);
        Check((await ScriptRun.Python("python/interlock_pyvisa.py", $"TCPIP::127.0.0.1::{PortOf(server)}::SOCKET")).Succeeded());
    }

    [TestMethod]
    public async Task A_pymeasure_instrument_over_port_and_socket()
    {
        using RunningLab lab = RunningLab.Start();
        foreach (bool socket in (bool[])[false, true])
        {
            using AgnwProcess? server = socket ? Serve(lab) : null;
            string resource = server is null ? $"ASRL{lab.Port}::INSTR" : $"TCPIP::127.0.0.1::{PortOf(server)}::SOCKET";
            string[] lines = (await ScriptRun.Python("python/agnw_interlock.py", resource)).Succeeded().Out.Trim().Split('\n');
            Assert.StartsWith("AgNw,Interlock,VIRTUAL,", lines[0]);
            // 5 mA is 5/12.5 x 65536 = 26214.4 DAC codes; the safer side is below: 26214 x 12.5 mA / 65536.
            Assert.AreEqual("range 0.01 A, OVER acts at 0.00499992 A", lines[1]);
            CollectionAssert.AreEqual(new[] { "ARMED", "DISARMED" }, lines[2..4]);
            Assert.StartsWith("refused: 201,\"Refused by the trip core", lines[4]);
        }
    }

    [TestMethod]
    public async Task Plain_shell_over_port_and_socket()
    {
        using RunningLab lab = RunningLab.Start();
        foreach (bool socket in (bool[])[false, true])
        {
            using AgnwProcess? server = socket ? Serve(lab) : null;
            string[] where = server is null ? [lab.Port] : ["127.0.0.1", PortOf(server)];
            string output = (await ScriptRun.Of("/bin/bash", [ScriptRun.Example("shell/status.sh"), .. where])).Succeeded().Out;
            Assert.Contains("board:   AgNw,Interlock,VIRTUAL,", output);
            Assert.Contains("state:   DISARMED, causes NONE", output);
            Assert.Contains("error:   0,\"No error\"", output);
        }
    }

    [TestMethod]
    public async Task A_CSharp_file_run_as_it_is_sees_the_wire_break()
    {
        using RunningLab lab = RunningLab.Start("--rate", "1");
        string output = (await ScriptRun.Of("dotnet", "run", ScriptRun.Example("csharp/breakdown.cs"), "--", lab.Port)).Succeeded().Out;
        Assert.MatchesRegex(new Regex(@"tripped by (UNDER|DROP) at \d+\.\d+ s"), output);
        Assert.Contains("pairs of current and voltage around the trip", output);
        Assert.Contains("the board is DISARMED", output);
    }

    private static void Check(ScriptRun run)
    {
        Assert.Contains("board: AgNw,Interlock,VIRTUAL,", run.Out);
        // 15 mA is 15/25 x 65536 = 39321.6 DAC codes; the safer side is below: 39321 x 25 mA / 65536.
        double level = double.Parse(Level().Match(run.Out).Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.AreEqual(39321 * 25e-3 / 65536, level, 1e-9);
        Assert.Contains("state: ARMED", run.Out);
        Assert.Contains("refused: ['201,\"Refused by the trip core", run.Out);
        Assert.Contains("tripped by: MANUAL", run.Out);
        Assert.MatchesRegex(new Regex(@"trip record at \d+\.\d+"), run.Out);
        Assert.Contains("errors: []", run.Out);
        Assert.Contains("state: DISARMED", run.Out);
    }

    [GeneratedRegex("OVER acts at ([0-9.E+-]+) A")]
    private static partial Regex Level();

    private static AgnwProcess Serve(RunningLab lab) =>
        AgnwProcess.Start("serve", "--port", lab.Port, "--tcp-port", "0", "--out", lab.In($"run-{Guid.NewGuid():N}"));

    private static string PortOf(AgnwProcess server) =>
        new Uri(server.Announced.GetProperty("address").GetString()!).Port.ToString(CultureInfo.InvariantCulture);
}
