using System.Text.Encodings.Web;
using System.Text.Json;

namespace AgNw.Cli.Output;

/// <summary>What `--json` prints: one indented object on standard output, names as in the run's manifest.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private static readonly JsonSerializerOptions OneLine = new(Options) { WriteIndented = false };

    /// <summary>One object on one line, for streams of them.</summary>
    public static string Line<T>(T value) => JsonSerializer.Serialize(value, OneLine);

    public static void Write<T>(T value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Options));
}
