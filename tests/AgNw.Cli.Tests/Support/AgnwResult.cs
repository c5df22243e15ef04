using System.Text.Json;

namespace AgNw.Cli.Tests.Support;

/// <summary>What a call of `agnw` did.</summary>
/// <param name="ExitCode">0 for success</param>
/// <param name="Out">standard output</param>
/// <param name="Error">standard error</param>
internal sealed record AgnwResult(int ExitCode, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    /// <summary>Demands the one line on standard error that every failure is, and nothing on standard output.</summary>
    public string OneErrorLine(int exitCode)
    {
        Assert.AreEqual(exitCode, ExitCode, Error + Out);
        Assert.AreEqual(string.Empty, Out);
        Assert.EndsWith("\n", Error);
        string line = Error.TrimEnd('\n');
        Assert.DoesNotContain("\n", line);
        Assert.StartsWith("agnw: ", line);
        return line;
    }
}
