using AgNw.VirtualLab.SerialLine;

namespace AgNw.EndToEnd.Tests.Lab;

[TestClass]
public sealed class LabPortTests
{
    [TestMethod]
    public async Task A_virtual_board_answers_on_its_port_like_any_instrument()
    {
        if (!PseudoTerminal.IsSupported)
        {
            Assert.Inconclusive("this system has no pseudo-terminals");
        }

        using var folder = new TemporaryFolder();
        string link = folder.In("board");
        using (LabProcess lab = await LabProcess.StartAsync(link))
        {
            Assert.AreEqual(link, lab.Announced.GetProperty("port").GetString());
            Assert.StartsWith("AgNw,Interlock,VIRTUAL,", await lab.AskAsync("*IDN?"));
            Assert.AreEqual("0,\"No error\"", await lab.AskAsync("SYSTem:ERRor?"));
            await lab.SendAsync("FOO:BAR 1");
            Assert.StartsWith("-113,\"Undefined header", await lab.AskAsync("SYST:ERR?"));
            Assert.AreEqual("0,\"No error\"", await lab.AskAsync("SYST:ERR?"));
            Assert.AreEqual("DISARMED", await lab.AskAsync("STATE?"));
            await lab.KillAsync();
        }

        // The link that the killed one left is no obstacle to the next.
        using LabProcess next = await LabProcess.StartAsync(link);
        Assert.StartsWith("AgNw,Interlock,VIRTUAL,", await next.AskAsync("*IDN?"));
        await next.KillAsync();
    }
}
