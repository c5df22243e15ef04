using AgNw.Contract;
using AgNw.InstructionMeter;

namespace AgNw.Supervisor.Tests.Instructions;

/// <summary>
/// IL instructions of contract and supervisor, counted: on a device each costs about a microsecond. The device's own libraries (SPI,
/// serial port) are not counted.
/// </summary>
[TestClass]
public sealed class InstructionBudgetTests
{
    private static readonly Type Probe = typeof(InstructionProbe);

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void The_meter_counts_what_a_reader_of_the_IL_counts()
    {
        using var context = new InstrumentedContext();

        // ldarg ldarg ldelem; ldarg ldarg ldc add ldelem ldc shl; or conv ret
        Assert.AreEqual(13, context.Call<long>(Probe, nameof(InstructionProbe.ReadUInt16)));
        long[] crc = [.. Enumerable.Range(1, 3).Select(bytes => context.Call<long>(Probe, nameof(InstructionProbe.Crc), bytes))];
        Assert.AreEqual(crc[1] - crc[0], crc[2] - crc[1], "a loop counts each time round");
        Assert.IsGreaterThan(0, crc[1] - crc[0]);
    }

    [TestMethod]
    public void An_idle_pass_executes_at_most_600_instructions_whatever_is_due()
    {
        using var context = new InstrumentedContext();

        long[][] passes = context.Call<long[][]>(Probe, nameof(InstructionProbe.IdlePasses), 1000);

        foreach (var group in passes.GroupBy(pass => (pass[0], pass[1])).OrderBy(group => group.Key))
            TestContext.WriteLine($"{group.Count()} passes: {group.Key.Item1} instructions, {group.Key.Item2} frames");
        Assert.IsGreaterThanOrEqualTo(900, passes.Count(pass => pass[1] == 0), "in most passes nothing is due");
        foreach (long[] pass in passes)
            Assert.IsInRange(20, 600, pass[0]);
        Assert.IsGreaterThanOrEqualTo(50, passes.Count(pass => pass[1] == 1), "the core's status is read and its heartbeat kicked");
    }

    [TestMethod]
    public void Every_query_without_parameters_but_tests_blocks_and_help_executes_at_most_20_000_instructions()
    {
        string[] headers =
        [
            .. Enumerable.Range(0, CommandTable.Count)
                .Where(command => CommandTable.HasQuery[command] && (CommandTable.HasSet[command] || CommandTable.ParameterCount[command] == 0))
                .Where(command => command is not (ScpiCommand.SelfTest or ScpiCommand.HelpHeaders))
                .Select(command => CommandTable.Pattern[command].Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal) + "?"),
        ];
        using var context = new InstrumentedContext();
        long[] instructions = context.Call<long[]>(Probe, nameof(InstructionProbe.Queries), (object)headers);
        foreach ((string header, long count) in headers.Zip(instructions).OrderByDescending(pair => pair.Second).Take(5))
            TestContext.WriteLine($"{header}: {count}");
        Assert.IsGreaterThan(60, headers.Length);
        foreach ((string header, long count) in headers.Zip(instructions))
            Assert.IsInRange(100, 20_000, count, header);
    }

    [TestMethod]
    [DataRow("*STB?")]
    [DataRow("STATE?")]
    [DataRow("CAUSe?")]
    [DataRow("STATus:OPERation:CONDition?")]
    [DataRow("SYSTem:ERRor?")]
    [DataRow("LOG:STATe?")]
    [DataRow("SYSTem:LINK?")]
    [DataRow("MEASure:CURRent?")]
    [DataRow("CONFigure:OVER:LEVel?")]
    [DataRow("CAPTure:STATe?")]
    public void A_status_query_executes_at_most_20_000_instructions(string line)
    {
        using var context = new InstrumentedContext();
        long instructions = context.Call<long>(Probe, nameof(InstructionProbe.Query), line);
        TestContext.WriteLine($"{line}: {instructions} instructions");
        Assert.IsInRange(100, 20_000, instructions);
    }
}
