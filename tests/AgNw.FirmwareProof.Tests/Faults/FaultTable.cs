using System.Runtime.CompilerServices;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace AgNw.FirmwareProof.Tests.Faults;

/// <summary>faults.yaml as the tests read it: the same rows from which the reference is generated.</summary>
internal static class FaultTable
{
    public static IReadOnlyList<FaultRow> Rows { get; } = Read();

    /// <summary>The row of the test that asks.</summary>
    public static FaultRow Row([CallerMemberName] string test = "") =>
        Rows.SingleOrDefault(row => row.Test == test) ?? throw new InvalidOperationException($"faults.yaml has no row for {test}");

    private static List<FaultRow> Read()
    {
        IDeserializer reader = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
        return reader.Deserialize<Document>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "faults.yaml"))).Faults;
    }

    private sealed class Document
    {
        public List<FaultRow> Faults { get; set; } = [];
    }
}
