using System.Globalization;
using System.Text;
using AgNw.Contract;
using FsCheck;
using FsCheck.Fluent;

namespace AgNw.Supervisor.Tests.Fuzzing;

/// <summary>
/// Lines from the command table (every header, short and long, with parameters of its types and of others), the same with bytes changed,
/// lost, added and repeated, and bytes that are no line at all.
/// </summary>
internal static class LineGenerator
{
    private const byte LineFeed = 10;

    private static readonly string[] Strange =
    [
        "MIN", "MAX", "DEF", "ON", "OFF", "\"x;,\"", "'", "\"", "#15ABCDE", "#0", "#HFFFFFFFF", "#H100000000", "#B102", "#Q777", "1e33", "-1", "1E", "NAN",
        "1234567890123456789", "0x10", "", " ", "1 mA", "100 ns", "5 MHZ", "1.5.2", "+.5e-3 V", "9223372036854775807", "ZERO", "1,2",
    ];

    private static readonly Gen<string> Line =
        from units in Gen.Choose(1, 6).SelectMany(count => Unit.ArrayOf(count > 3 ? 1 : count))
        select string.Join(';', units);

    private static readonly Gen<byte[]> Written = Line.Select(Encoding.Latin1.GetBytes);

    private static readonly Gen<byte[]> Mutated =
        from line in Written
        from changes in Gen.Choose(1, 4)
        from mutations in Mutation.ArrayOf(changes)
        select mutations.Aggregate(line, (bytes, mutation) => mutation.Apply(bytes));

    private static readonly Gen<byte[]> Noise =
        from length in Gen.Choose(0, 40)
        from bytes in Gen.Choose(0, 255).ArrayOf(length)
        select bytes.Select(value => (byte)value).ToArray();

    // Some lines are longer than the contract allows.
    private static readonly Gen<byte[]> Long =
        from line in Written
        from times in Gen.Choose(2, 12)
        select Enumerable.Repeat(line, times).SelectMany(bytes => bytes.Append((byte)';')).ToArray();

    /// <summary>A line.</summary>
    public static Gen<FuzzLine> Lines =>
        Gen.Frequency((8, Written), (10, Mutated), (3, Noise), (1, Long)).Select(bytes => new FuzzLine(WithoutLineFeed(bytes)));

    private static Gen<LineMutation> Mutation =>
        from kind in Gen.Choose(0, 3)
        from place in Gen.Choose(0, 1000)
        from value in Gen.Choose(0, 255)
        select new LineMutation(kind, place, value);

    private static Gen<string> Unit =>
        from command in Gen.Choose(0, CommandTable.Count - 1)
        from form in Gen.Choose(0, 255)
        let query = CommandTable.HasQuery[command] && ((form & 1) != 0 || !CommandTable.HasSet[command])
        from parameters in Parameters(command, query)
        select HeaderText.Of(CommandTable.Pattern[command], form >> 1) + (query ? "?" : string.Empty) + parameters;

    private static Gen<string> Parameters(int command, bool query)
    {
        int count = query && CommandTable.HasSet[command] ? 0 : CommandTable.ParameterCount[command];
        Gen<string> right = count == 0
            ? Gen.Constant(string.Empty)
            : Gen.CollectToArray(Enumerable.Range(CommandTable.FirstParameter[command], count), Parameter).Select(texts => " " + string.Join(',', texts));
        return Gen.Frequency((12, right), (1, Gen.Elements(Strange).Select(text => " " + text)), (1, Gen.Constant(string.Empty)));
    }

    private static Gen<string> Parameter(int parameter)
    {
        Gen<string> fitting = (ParameterType)ParameterTable.Type[parameter] switch
        {
            ParameterType.Choice => Gen.Elements(ParameterTable.Choices[parameter]),
            ParameterType.Boolean => Gen.Elements("ON", "OFF", "0", "1"),
            ParameterType.Hex => Gen.Choose(0, int.MaxValue).Select(value => string.Create(CultureInfo.InvariantCulture, $"#H{value:X}")),
            ParameterType.Integer => Gen.Choose(0, 300).Select(value => value.ToString(CultureInfo.InvariantCulture)),
            _ => from mantissa in Gen.Choose(-20, 2000)
                 from exponent in Gen.Choose(-13, 3)
                 from unit in Gen.Elements(string.Empty, " " + ParameterTable.Unit[parameter], " u" + ParameterTable.Unit[parameter])
                 select string.Create(CultureInfo.InvariantCulture, $"{mantissa}E{exponent}{unit}"),
        };
        return Gen.Frequency((8, fitting), (1, Gen.Elements(Strange)));
    }

    private static byte[] WithoutLineFeed(byte[] bytes) => Array.TrueForAll(bytes, value => value != LineFeed) ? bytes : [.. bytes.Where(value => value != LineFeed)];
}
