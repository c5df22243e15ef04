using System.Globalization;
using AgNw.Cli.Output;
using AgNw.Cli.Tests.Support;
using AgNw.Contract;

namespace AgNw.Cli.Tests.Boards;

/// <summary>What may be on a port instead of a board in order: one line each, and nothing but questions sent to it.</summary>
[TestClass]
public sealed class BadDeviceTests
{
    private static readonly string Contract = string.Create(
        CultureInfo.InvariantCulture, $"{ContractVersion.Major},{ContractVersion.Minor},#H{ContractVersion.Crc:X8},#H{ContractVersion.Crc:X8}");

    [TestMethod]
    public void A_source_measure_unit_is_no_interlock() => Refused(
        line => line switch
        {
            "SYSTem:ERRor?" => FakeDevice.Line("0,\"No error\""),
            "*IDN?" => FakeDevice.Line("Keithley Instruments Inc.,Model 2614B,4063105,3.2.2"),
            _ => [],
        },
        "Model 2614B");

    [TestMethod]
    public void Firmware_of_another_contract_is_told_with_both_versions() =>
        Refused(line => Board(line, contract: "9,0,#H12345678,#H12345678"), "9.0 (12345678)");

    [TestMethod]
    public void Something_that_only_sends_garbage_is_told() =>
        Refused(_ => [.. Enumerable.Range(0, 400).Select(value => (byte)(value * 37)), (byte)'\n'], "check the cable");

    [TestMethod]
    public void Half_a_block_and_then_silence_is_told() => Refused(
        line => line == "SYSTem:ERRor?" ? FakeDevice.Line("#9000000100half a block") : [], "check the cable");

    [TestMethod]
    public void A_board_that_resets_in_the_midst_of_a_command_is_told() =>
        Refused(line => line.StartsWith("CONFigure", StringComparison.Ordinal) ? null : Board(line, Contract), "The port closed");

    private static byte[] Board(string line, string contract) => line switch
    {
        "SYSTem:ERRor?" => FakeDevice.Line("0,\"No error\""),
        "*IDN?" => FakeDevice.Line("AgNw,Interlock,0001,0.1.0"),
        "SYSTem:CONTract?" => FakeDevice.Line(contract),
        "CALibration:STATe?;:PROoftest:STATe?;:SYSTem:STORage?" => FakeDevice.Line("NEVER,0,0;NEVER,0,0,\"\";KEPT"),
        _ => [],
    };

    private static void Refused(Func<string, byte[]?> answer, string said)
    {
        using var device = new FakeDevice(answer);
        Assert.Contains(said, Agnw.Run("status", "--port", device.Address).OneErrorLine(ExitCode.Failed));
        Assert.IsTrue(device.Lines.All(line => line.EndsWith('?')), string.Join(" | ", device.Lines));
    }
}
