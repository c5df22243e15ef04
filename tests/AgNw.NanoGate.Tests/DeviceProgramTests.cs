namespace AgNw.NanoGate.Tests;

/// <summary>The firmware itself, as it would be built for a device.</summary>
[TestClass]
public sealed class DeviceProgramTests
{
    [TestMethod]
    [DataRow("ESP32-S3")]
    [DataRow("STM32F769I-DISCO")]
    public void Contract_supervisor_and_device_program_compile_against_nanoFramework_alone_and_keep_every_rule(string board) =>
        Assert.AreEqual("", string.Join('\n', Recorded.Gate.CheckBoard(board)));
}
