using AgNw.Contract;

namespace AgNw.VirtualLab.Scenarios;

/// <summary>The values of a scenario: configuration words, command values and record values by name.</summary>
internal sealed class ScenarioValues
{
    private const int CausesShift = 4;
    private const int HighHalf = 16;
    private const int OldStateShift = 8;
    private const int RefusalShift = 8;

    private readonly uint[] configuration = (uint[])ConfigurationWords.Reset.Clone();

    public ScenarioValues(ScenarioNode? node)
    {
        foreach (var (name, value) in node?.Entries() ?? [])
        {
            var address = ScenarioNames.Register(name);
            if (address is null or < Registers.ConfigFirst)
            {
                throw value.Error($"'{name}' is not a configuration register");
            }

            configuration[address.Value - Registers.ConfigFirst] = Word(address.Value, value, configuration[address.Value - Registers.ConfigFirst]);
        }
    }

    public IReadOnlyList<uint> Configuration => configuration;

    public static RecordKind Kind(ScenarioNode node) =>
        ScenarioNames.Kind(node.Text()) ?? throw node.Error($"unknown record kind '{node.Text()}'");

    /// <summary>A word of a register: a number, the names of causes, or fields over what stands there.</summary>
    public static uint Word(byte address, ScenarioNode node, uint before)
    {
        var word = node.IsList ? Causes(node) : node.IsMap ? Fields(address, node, before).Value : Number(node);
        var mask = address >= Registers.ConfigFirst ? ConfigurationWords.Mask[address - Registers.ConfigFirst] : uint.MaxValue;
        return (word & ~mask) == 0 ? word : throw node.Error($"0x{word:X} does not fit {ScenarioNames.NameOf(address)}");
    }

    /// <summary>Fields of a register: their mask, and the word with them set.</summary>
    public static (uint Mask, uint Value) Fields(byte address, ScenarioNode node, uint before)
    {
        var all = 0u;
        var word = before;
        foreach (var (name, value) in node.Entries())
        {
            var (mask, shift) = ScenarioNames.Field(address, name)
                ?? throw value.Error($"{ScenarioNames.NameOf(address)} has no field '{name}'");
            var bits = value.IsList ? Causes(value) : ScenarioNames.Cause(value.Text()) is { } cause ? (uint)cause : Number(value);
            if (((bits << shift) & ~mask) != 0 || (bits << shift >> shift) != bits)
            {
                throw value.Error($"{bits} does not fit the field '{name}'");
            }

            all |= mask;
            word = (word & ~mask) | (bits << shift);
        }

        return (all, word);
    }

    /// <summary>The value of a command: a number, 'crc', 'key NAME' or 'cause NAME'.</summary>
    public uint Command(byte address, ScenarioNode node)
    {
        if (node.IsMap || node.IsList)
        {
            return Word(address, node, 0);
        }

        var parts = node.Text().Split(' ');
        return parts switch
        {
            ["crc"] => ScenarioTimeline.CrcOf(configuration),
            ["key", var name] => ScenarioNames.Key(name) ?? throw node.Error($"unknown key '{name}'"),
            ["cause", var name] => (uint)(ScenarioNames.Cause(name) ?? throw node.Error($"unknown cause '{name}'")),
            _ => Word(address, node, 0),
        };
    }

    public ExpectedRecord Record(ScenarioNode node)
    {
        var kind = Kind(node.Get("kind"));
        var at = ScenarioReader.Tick(node.Get("at"));
        var value = RecordValue(kind, node.Get("value"));
        var sequence = node.Find("sequence") is { } given ? Sequence(given) : (int?)null;
        node.Finish();
        return new ExpectedRecord(kind, at, value, sequence, node.Line);
    }

    private static int Sequence(ScenarioNode node) =>
        node.Long() is >= 0 and <= ushort.MaxValue and var value ? (int)value : throw node.Error("a record carries 16 bits of its sequence");

    private static uint Number(ScenarioNode node) =>
        ScenarioNames.Number(node.Text()) ?? throw node.Error($"'{node.Text()}' is neither a number nor a known name");

    private static uint Causes(ScenarioNode node) => node.Items().Aggregate(0u, (bits, item) =>
        bits | (1u << (int)(ScenarioNames.Cause(item.Text()) ?? throw item.Error($"unknown cause '{item.Text()}'"))));

    private static uint Lines(ScenarioNode node, bool outputs) => node.Items().Aggregate(0u, (bits, item) => bits | (1u << (outputs
        ? (int)(ScenarioNames.Output(item.Text()) ?? throw item.Error($"unknown output '{item.Text()}'"))
        : (int)(ScenarioNames.Input(item.Text()) ?? throw item.Error($"unknown input '{item.Text()}'")))));

    private uint RecordValue(RecordKind kind, ScenarioNode node)
    {
        if (!node.IsMap)
        {
            return node.Text() == "crc" ? ScenarioTimeline.CrcOf(configuration) : Number(node);
        }

        var value = kind switch
        {
            RecordKind.Trip or RecordKind.Cause =>
                Causes(node.Get("causes")) << CausesShift | CauseIndex(node.Get("first")) | Half(node.Get("current")) << HighHalf,
            RecordKind.State => Number(node.Get("to")) | Number(node.Get("from")) << OldStateShift | Reason(node.Get("reason")) << HighHalf,
            RecordKind.Sample or RecordKind.Conductance => Half(node.Get("current")) | Half(node.Get("voltage")) << HighHalf,
            RecordKind.Refused => RegisterOf(node.Get("command")) | Refusals(node.Get("refusals")) << RefusalShift,
            RecordKind.Inputs or RecordKind.Outputs => Lines(node.Get("levels"), kind == RecordKind.Outputs)
                | Lines(node.Get("changed"), kind == RecordKind.Outputs) << HighHalf,
            _ => throw node.Error($"a {kind} record's value is a number"),
        };
        node.Finish();
        return value;
    }

    private static uint CauseIndex(ScenarioNode node) =>
        (uint)(ScenarioNames.Cause(node.Text()) ?? throw node.Error($"unknown cause '{node.Text()}'"));

    private static uint Half(ScenarioNode node) => (ushort)node.Code();

    private static uint RegisterOf(ScenarioNode node) =>
        ScenarioNames.Register(node.Text()) ?? throw node.Error($"unknown register '{node.Text()}'");

    private static uint Reason(ScenarioNode node) =>
        ScenarioNames.Cause(node.Text()) is { } cause ? (uint)cause : RegisterOf(node);

    private static uint Refusals(ScenarioNode node) => node.Items().Aggregate(0u, (bits, item) =>
        bits | (1u << (int)(ScenarioNames.Refusal(item.Text()) ?? throw item.Error($"unknown refusal '{item.Text()}'"))));
}
