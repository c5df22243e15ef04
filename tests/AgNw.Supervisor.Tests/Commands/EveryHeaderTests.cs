using System.Runtime.CompilerServices;
using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests.Commands;

/// <summary>Every header of commands.yaml: what its row says is there, and what its row says is refused is refused with that error.</summary>
[TestClass]
public sealed class EveryHeaderTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));
    private static readonly ProtocolContract Protocol = ReadProtocol();

    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> Names => Protocol.Commands.Select(command => new object[] { command.Name });

    [TestMethod]
    public void There_are_at_least_60_headers_each_with_help_ranges_defaults_units_and_error_cases()
    {
        string reference = File.ReadAllText(Path.Combine(Root, "shared/protocol/COMMANDS.Generated.md"));
        int cases = 0;
        foreach (CommandEntry command in Protocol.Commands)
        {
            string row = reference.Split('\n').Single(line => line.StartsWith(command.HasSet ? $"| `{command.Pattern}`" : $"| `{command.Pattern}?`", StringComparison.Ordinal));
            string[] cells = row.Split(" | ");
            Assert.HasCount(7, cells, command.Name);
            Assert.IsGreaterThan(3, command.Text.Length, command.Name);
            foreach (ParameterEntry parameter in command.Parameters)
            {
                string said = cells[1].Split("; ").Single(text => text.StartsWith(parameter.Name + ":", StringComparison.Ordinal));
                Assert.AreEqual(parameter.Default is null, said.EndsWith("required", StringComparison.Ordinal), $"{command.Name} {said}");
                Assert.IsTrue(parameter.Default is null || said.Contains("default ", StringComparison.Ordinal), $"{command.Name} {said}");
                bool isNumber = parameter.Type is "integer" or "real";
                Assert.AreEqual(isNumber, parameter.Min is not null && parameter.Max is not null, $"{command.Name} {parameter.Name}: range");
                Assert.IsTrue(parameter.Unit.Length == 0 || said.Contains(parameter.Unit, StringComparison.Ordinal), $"{command.Name} {said}: unit");
            }

            IReadOnlyList<ErrorCase> errors = ErrorCases.Of(command);
            Assert.IsGreaterThan(0, errors.Count, command.Name);
            Assert.IsTrue(errors.All(error => cells[6].Contains(error.Error, StringComparison.Ordinal)), command.Name);
            cases += errors.Count;
        }

        TestContext.WriteLine($"{Protocol.Commands.Count} headers, {cases} error cases");
        Assert.IsGreaterThanOrEqualTo(60, Protocol.Commands.Count);
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Its_error_cases_leave_their_error_and_change_nothing(string name)
    {
        CommandEntry command = Protocol.Commands.Single(entry => entry.Name == name);
        var bench = new SupervisorBench();
        bench.Ask("*CLS");
        string before = bench.Ask("CONF:CRC:STAG?;:SYST:HOST:TIM?;ACT?;:STATE?");
        foreach (ErrorCase error in ErrorCases.Of(command))
        {
            int expected = Protocol.Errors.Single(entry => entry.Name == error.Error).Number;
            Assert.AreEqual("", bench.Ask(error.Line), error.Line);
            Assert.AreEqual(expected, bench.NextError(), error.Line);
            Assert.AreEqual(0, bench.NextError(), error.Line);
        }

        Assert.AreEqual(before, bench.Ask("CONF:CRC:STAG?;:SYST:HOST:TIM?;ACT?;:STATE?"));
    }

    [TestMethod]
    public void Every_limit_and_default_is_taken_and_told()
    {
        int told = 0;
        foreach (CommandEntry command in Protocol.Commands.Where(entry => entry.HasSet && entry.HasQuery && entry.Parameters.Count == 1))
        {
            ParameterEntry parameter = command.Parameters[0];
            foreach ((string word, long? value) in new[] { ("MIN", parameter.Min), ("MAX", parameter.Max), ("DEF", parameter.Default) })
            {
                if (value is null || (parameter.Type is not ("integer" or "real") && word != "DEF"))
                    continue;
                var bench = new SupervisorBench();
                bench.Ask("*CLS");
                string header = command.Pattern.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
                Assert.AreNotEqual("", bench.Ask($"{header}? {word}"), $"{header}? {word}");
                bench.Ask($"{header} {word}");
                Assert.AreEqual(0, bench.NextError(), $"{header} {word}");
                told++;
                // Where the row says so, what the range in force cannot hold is refused by its number; MAX is the most that it holds.
                if (word == "MAX" && command.Errors.Contains("DATA_OUT_OF_RANGE"))
                    continue;
                bench.Ask($"{header} {(word == "DEF" ? ErrorCases.Valid(parameter) : ErrorCases.Number(parameter, value.Value))}");
                Assert.AreEqual(0, bench.NextError(), $"{header}: the value of {word}");
            }
        }

        TestContext.WriteLine($"{told} limits and defaults");
        Assert.IsGreaterThan(100, told);
    }

    private static ProtocolContract ReadProtocol()
    {
        var problems = new Problems();
        TripCoreContract core = TripCoreReader.Read(Root, problems)!;
        ProtocolContract protocol = CommandsReader.Read(Root, core, ErrorsReader.Read(Root, problems)!, problems)!;
        return problems.Found.Count == 0 ? protocol : throw new InvalidOperationException(problems.Found[0].ToString());
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
