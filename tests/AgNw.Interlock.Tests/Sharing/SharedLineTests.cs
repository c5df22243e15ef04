using AgNw.Interlock.Sharing;

namespace AgNw.Interlock.Tests.Sharing;

/// <summary>What a client's line is understood as. The rules: SCPI-1999 volume 1, chapter 6.</summary>
[TestClass]
public sealed class SharedLineTests
{
    [TestMethod]
    [DataRow("*idn?", "*IDN?")]
    [DataRow("conf:over:lev 10 uA", ":CONFigure:OVER:LEVel 10 uA")]
    [DataRow(":CONFIGURE:OVER:LEVEL? MIN", ":CONFigure:OVER:LEVel? MIN")]
    [DataRow("SYST:ERR?", ":SYSTem:ERRor?")]
    [DataRow("system:error:next?", ":SYSTem:ERRor:NEXT?")]
    [DataRow("TRIP", ":TRIP")]
    [DataRow("trip:time?", ":TRIP:TIME?")]
    [DataRow("MARK:LAB \"a;b\"", ":MARK:LABel \"a;b\"")]
    [DataRow("conf:mode bre;range 20 mA", ":CONFigure:MODE bre|:CONFigure:RANGe 20 mA")]
    [DataRow("conf:over:lev 1;enab ON;*opc?;path DIR", ":CONFigure:OVER:LEVel 1|:CONFigure:OVER:ENABle ON|*OPC?|:CONFigure:OVER:PATH DIR")]
    [DataRow("conf:over:lev 1;:state?", ":CONFigure:OVER:LEVel 1|:STATE?")]
    [DataRow("STATE?;", ":STATE?")]
    [DataRow("", "")]
    [DataRow("ARM #H12345678\r", ":ARM #H12345678")]
    public void A_line_is_read_as_the_board_reads_it(string line, string commands)
    {
        SharedLine parsed = SharedLine.Parse(line);
        Assert.IsNull(parsed.Error);
        Assert.AreEqual(commands, string.Join('|', parsed.Commands.Select(command => command.Text)));
    }

    [TestMethod]
    [DataRow("conf:over:leve 1", -113)]
    [DataRow("conf:over:lev 1;mode?", -113, DisplayName = "below the path of the header before")]
    [DataRow("STATE", -113, DisplayName = "a question only")]
    [DataRow("ARM?", -113, DisplayName = "no question")]
    [DataRow("ARM?1", -103)]
    [DataRow("MARK:LAB \"x", -151)]
    [DataRow("ABCDEFGHIJKLMNOP?", -112)]
    [DataRow("STATE?\u00E4", -101)]
    [DataRow("STATE?;FOO 1", -113, DisplayName = "the whole line")]
    public void What_cannot_be_read_does_nothing(string line, int number)
    {
        SharedLine parsed = SharedLine.Parse(line);
        Assert.AreEqual(number, parsed.Error?.Number);
        Assert.IsEmpty(parsed.Commands);
    }

    [TestMethod]
    public void A_line_longer_than_any_is_an_overrun() => Assert.AreEqual(-363, SharedLine.Parse(new string('A', 256)).Error?.Number);

    [TestMethod]
    public void Whatever_does_not_only_read_needs_control()
    {
        string[] reading = ["*IDN?", "STATE?", "CONF:OVER:LEV?", "LOG:DATA? 0,1", "CAPT:DATA? 0,1", "MEAS:CURR?", "SYST:ERR?", "*CLS", "*ESR?", "STAT:OPER:COND?"];
        string[] changing = ["*RST", "*TST?", "CONF:OVER:LEV 1", "CONF:COMM", "ARM #H1", "DIS", "ACKN OVER", "TRIP", "BYP 1", "BEAM:CLE", "BLAN:HAND OPEN", "CAPT:FREE", "SYST:HOST:TIM 1", "STAT:OPER?", "STAT:PRES"];
        Assert.IsTrue(reading.All(line => Access(line) is SharedAccess.Read or SharedAccess.Own));
        Assert.IsTrue(changing.All(line => Access(line) == SharedAccess.Control), string.Join(' ', changing.Where(line => Access(line) != SharedAccess.Control)));
        Assert.AreEqual(SharedAccess.Annotate, Access("MARK 1"));
    }

    private static SharedAccess Access(string line) => SharedLine.Parse(line).Commands.Single().Access;
}
