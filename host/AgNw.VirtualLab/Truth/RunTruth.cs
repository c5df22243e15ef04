using System.Text.Json;
using System.Text.Json.Serialization;
using AgNw.VirtualLab.Clocks;
using AgNw.VirtualLab.Nanowire;

namespace AgNw.VirtualLab.Truth;

/// <summary>
/// What really happened in a run of the virtual lab, kept beside the run for tests: no instrument knows it. SI units, ticks of the board.
/// </summary>
public sealed record RunTruth
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "truth.json";

    /// <summary>Version of this record's layout.</summary>
    public const int CurrentSchema = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Version of the layout; a reader refuses another.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>Ticks in a second.</summary>
    public long TicksPerSecond { get; init; } = BoardTime.TicksPerSecond;

    /// <summary>Seed of the run.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The wire, or null when a record was played.</summary>
    public NanowireParameters? Wire { get; init; }

    /// <summary>How it broke, or null.</summary>
    public BreakTruth? Break { get; init; }

    /// <summary>Every instrument's clock.</summary>
    public required IReadOnlyList<ClockTruth> Clocks { get; init; }

    /// <summary>The record that was played, or null.</summary>
    public TraceTruth? Trace { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, Options) + "\n";

    /// <exception cref="FormatException">the text is no such record, with the reason</exception>
    public static RunTruth FromJson(string json)
    {
        try
        {
            RunTruth truth = JsonSerializer.Deserialize<RunTruth>(json, Options) ?? throw new FormatException($"{FileName} is empty.");
            return truth.Schema == CurrentSchema
                ? truth
                : throw new FormatException($"{FileName} has schema {truth.Schema}; this version reads {CurrentSchema}.");
        }
        catch (JsonException error)
        {
            throw new FormatException($"{FileName}: {error.Message}", error);
        }
    }
}
