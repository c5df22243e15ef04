namespace AgNw.Contract.Generator.Tests;

/// <summary>Every fault in pins.yaml is one line that names file and line; nothing is written.</summary>
[TestClass]
public sealed class BadBoardsTests
{
    [TestMethod]
    [DataRow("pin: GPIO12", "pin: GPIO123", "'GPIO123' is no pin of the style GPIO", DisplayName = "no such pin")]
    [DataRow("pin: GPIO12", "pin: PA12", "'PA12' is no pin of the style GPIO", DisplayName = "a pin of the other style")]
    [DataRow("pin: PA12", "pin: PA16", "'PA16' is no pin of the style PORT", DisplayName = "a port has 16 pins")]
    [DataRow("pin: GPIO12", "pin: GPIO11", "ESP32-S3: 'GPIO11' is used twice", DisplayName = "a pin used twice")]
    [DataRow("pin_style: GPIO", "pin_style: WIRE", "'pin_style' must be GPIO or PORT, not 'WIRE'", DisplayName = "unknown style")]
    [DataRow("host_port: COM2", "port: COM2", "has no key 'host_port'", DisplayName = "missing key")]
    [DataRow("name: ESP32-S3", "name: ../ESP32-S3", "it names a folder", DisplayName = "a name that leaves the folder")]
    [DataRow("name: ESP32-S3", "name: STM32F769I-DISCO", "the board 'STM32F769I-DISCO' is there twice", DisplayName = "a board twice")]
    public void A_fault_is_named_with_file_and_line(string old, string replacement, string expected)
    {
        using var sources = new Sources();
        sources.Edit(Sources.Boards, old, replacement);

        var (exitCode, errors) = sources.Run();

        Assert.AreEqual(2, exitCode);
        var prefix = Sources.Boards + ":";
        Assert.IsTrue(errors.Any(e => e.StartsWith(prefix, StringComparison.Ordinal) && e.Contains(expected, StringComparison.Ordinal)),
            string.Join('\n', errors));
    }

    [TestMethod]
    public void A_bus_faster_than_the_trip_core_can_follow_is_refused()
    {
        using var sources = new Sources();
        var path = sources.Full(Sources.Boards);
        File.WriteAllText(path, File.ReadAllText(path).Replace("6750000", "6750001", StringComparison.Ordinal));

        Assert.Contains("spi_clock_hertz must be from 1 to 6750000", string.Join('\n', sources.Run().Errors));
    }

    [TestMethod]
    public void A_board_without_one_of_the_pins_is_refused()
    {
        using var sources = new Sources();
        sources.Edit(Sources.Boards, "name: led,           pin: PJ5", "name: lamp,          pin: PJ5");

        Assert.Contains("STM32F769I-DISCO must name the same pins as ESP32-S3", string.Join('\n', sources.Run().Errors));
    }
}
