using System.Text.Json;
using AgNw.Cli.Output;
using AgNw.EndToEnd.Tests.Lab;

namespace AgNw.EndToEnd.Tests.Boards;

/// <summary>The verbs of `agnw` on a virtual board behind a pseudo-terminal, in the order of a session.</summary>
[TestClass]
public sealed class VerbsOnABoardTests : TestsOnALab
{
    [TestMethod]
    public void A_session_from_list_to_acknowledged_trip()
    {
        JsonElement listed = Json("list", Lab.Port).GetProperty("ports").EnumerateArray().Single(port => port.GetProperty("port").GetString() == Lab.Port);
        Assert.AreEqual("Interlock", listed.GetProperty("finding").GetString());

        JsonElement diff = OnBoard(ExitCode.Failed, "profile", "diff", "breakdown-100mVps");
        Assert.IsFalse(diff.GetProperty("isLive").GetBoolean());
        JsonElement[] differences = [.. diff.GetProperty("differences").EnumerateArray()];
        Assert.Contains("mode", differences.Select(Setting));

        JsonElement applied = OnBoard(ExitCode.Success, "profile", "apply", "breakdown-100mVps");
        CollectionAssert.AreEqual(
            differences.Select(Setting).ToArray(), applied.GetProperty("changed").EnumerateArray().Select(Setting).ToArray());
        string crc = applied.GetProperty("crc").GetString()!;
        Assert.IsTrue(OnBoard(ExitCode.Success, "profile", "diff", "breakdown-100mVps").GetProperty("isLive").GetBoolean());

        Assert.Contains("CRC_MISMATCH", Refused("arm", crc.Replace("#H", string.Empty, StringComparison.Ordinal)[..7]));
        Assert.Contains("is not set to rewire", Refused("arm", "--profile", "rewire"));
        JsonElement armed = OnBoard(ExitCode.Success, "arm", "--profile", "breakdown-100mVps");
        Assert.AreEqual("ARMED", armed.GetProperty("state").GetString());
        Assert.Contains("10 s", armed.GetProperty("note").GetString()!);
        Assert.Contains("The self-test needs the state DISARMED, the board is ARMED", Refused("selftest"));
        Assert.Contains("WRONG_STATE", Refused("arm", crc));

        Assert.AreEqual(7u, OnBoard(ExitCode.Success, "mark", "7").GetProperty("marker").GetUInt32());
        Assert.AreEqual("ARMED", State());
        Assert.AreEqual("DISARMED", OnBoard(ExitCode.Success, "disarm").GetProperty("state").GetString());
        Assert.AreEqual("BYPASS", OnBoard(ExitCode.Success, "bypass", "--seconds", "60").GetProperty("state").GetString());
        OnBoard(ExitCode.Success, "disarm");
        Assert.IsTrue(OnBoard(ExitCode.Success, "selftest").GetProperty("passed").GetBoolean());
        Assert.Contains("no capture is frozen", Refused("capture"));
        Assert.Contains("there is no latch to release", Refused("ack", "UNDER"));
    }

    [TestMethod]
    public void Watching_shows_the_trip_and_the_capture_and_the_latch_follow_it()
    {
        OnBoard(ExitCode.Success, "profile", "apply", "breakdown-100mVps", "--arm");
        Trip();
        JsonElement[] reports =
        [
            .. Run("watch", "--count", "2", "--interval", "0.1", "--json").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];
        Assert.HasCount(2, reports);
        Assert.AreEqual("MANUAL", reports[1].GetProperty("status").GetProperty("firstCause").GetString());
        Assert.AreEqual("connected", reports[1].GetProperty("link").GetString());
        Assert.IsGreaterThan(0, reports[1].GetProperty("rates").GetProperty("recordsPerSecond").GetDouble());

        string file = Lab.In("waveform.csv");
        JsonElement capture = OnBoard(ExitCode.Success, "capture", "--out", file, "--free");
        int pairs = capture.GetProperty("pairs").GetInt32();
        Assert.AreEqual(pairs + 1, File.ReadLines(file).Count(line => !line.StartsWith('#')), "a header and a row a pair");
        Assert.IsGreaterThan(0.048, capture.GetProperty("toSeconds").GetDouble());
        Assert.IsLessThan(0, capture.GetProperty("fromSeconds").GetDouble());
        Assert.AreEqual("RUNNING", OnBoard(ExitCode.Success, "status").GetProperty("capture").GetString());

        Assert.Contains("WRONG_CAUSE", Refused("ack", "under"));
        Assert.Contains("'nothing' is no cause", Refused("ack", "nothing"));
        Assert.AreEqual("DISARMED", OnBoard(ExitCode.Success, "ack", "manual").GetProperty("state").GetString());
    }

    [TestMethod]
    public async Task Ports_that_cannot_be_used_are_one_line_each()
    {
        Assert.Contains("There is no port", PortRefused("/dev/no-such-port", "status"));
        Assert.Contains("is no serial port", PortRefused(AgnwProcess.Program, "status"));
        Assert.Contains("There is no port tcp://127.0.0.1:1", PortRefused("tcp://127.0.0.1:1", "status"));
        await using (Stream other = Interlock.Ports.SerialPorts.Open(Lab.Port))
        {
            Assert.Contains("in use by another program", Refused("status"));
            Assert.AreEqual("InUse", Json("list", Lab.Port).GetProperty("ports").EnumerateArray().Last().GetProperty("finding").GetString());
        }

        Assert.AreEqual("DISARMED", State());
    }

    private static JsonElement Json(params string[] arguments)
    {
        AgnwResult result = Agnw.Run([.. arguments, "--json"]);
        Assert.AreEqual(ExitCode.Success, result.ExitCode, result.Error);
        return result.Json;
    }

    private static string? Setting(JsonElement row) => row.GetProperty("setting").GetString();

    private static string PortRefused(string port, string verb) => Agnw.Run(verb, "--port", port, "--json").OneErrorLine(ExitCode.Failed);

    /// <summary>A trip by command, which no verb gives: the script's own line.</summary>
    private void Trip()
    {
        using (Stream line = Interlock.Ports.SerialPorts.Open(Lab.Port))
        {
            line.Write("TRIP;:STATE?\n"u8);
            var reply = new byte[8];
            line.ReadExactly(reply);
            Assert.IsTrue(reply.AsSpan().StartsWith("TRIPPED"u8));
        }

        // The capture is complete 48 ms later on the board's clock.
        for (int attempt = 0; attempt < 1000; attempt++)
        {
            if (OnBoard(ExitCode.Success, "status").GetProperty("capture").GetString() == "FROZEN") return;
        }

        Assert.Fail("the capture is never complete");
    }

    private string State() => OnBoard(ExitCode.Success, "status").GetProperty("state").GetString()!;

    private AgnwResult Run(params string[] arguments) => Agnw.Run([.. arguments, "--port", Lab.Port]);

    private JsonElement OnBoard(int exitCode, params string[] arguments)
    {
        AgnwResult result = Run([.. arguments, "--json"]);
        Assert.AreEqual(exitCode, result.ExitCode, result.Error);
        return result.Json;
    }

    private string Refused(params string[] arguments) => Run([.. arguments, "--json"]).OneErrorLine(ExitCode.Failed);
}
