using AgNw.Cli.Output;
using AgNw.Cli.Tests.Support;

namespace AgNw.Cli.Tests.Commands;

[TestClass]
public sealed class UsageTests
{
    [TestMethod]
    [DataRow("explode", DisplayName = "unknown verb")]
    [DataRow("demo --colour red", DisplayName = "unknown option")]
    [DataRow("demo --seed -1", DisplayName = "negative seed")]
    [DataRow("demo --seed one", DisplayName = "seed that is no number")]
    [DataRow("demo --rate 5", DisplayName = "rate out of range")]
    [DataRow("demo --rate fast", DisplayName = "rate that is no number")]
    [DataRow("demo --rate 0.1 --rate 0.2", DisplayName = "option given twice")]
    [DataRow("demo --out a --out b", DisplayName = "path given twice")]
    [DataRow("demo --out", DisplayName = "path without value")]
    [DataRow("demo --gateware fpga", DisplayName = "gateware that is none")]
    [DataRow("demo --gateware rtl --window 50", DisplayName = "window of one number")]
    [DataRow("demo --gateware rtl --window -1,20", DisplayName = "window before nothing")]
    [DataRow("demo --gateware rtl --window five,3", DisplayName = "window in words")]
    [DataRow("demo --gateware rtl --window NaN,3", DisplayName = "window that is no number")]
    [DataRow("demo --gateware rtl --window 5,3,1", DisplayName = "window of three numbers")]
    [DataRow("demo --gateware rtl --window 5,10001", DisplayName = "window too long")]
    [DataRow("demo --gateware rtl --window 5, 3", DisplayName = "window cut by a blank")]
    [DataRow("demo --window 50,20", DisplayName = "window without gateware")]
    [DataRow("demo --full", DisplayName = "whole sweep without gateware")]
    [DataRow("demo --gateware rtl --trace a.csv", DisplayName = "trace in the gateware")]
    [DataRow("merge a b", DisplayName = "argument too many")]
    [DataRow("demo --stop 0", DisplayName = "stop out of range")]
    [DataRow("demo --seed", DisplayName = "option without value")]
    [DataRow("merge", DisplayName = "missing argument")]
    [DataRow("lab", DisplayName = "missing option")]
    [DataRow("watch --on-interrupt explode", DisplayName = "choice that is none")]
    [DataRow("bypass --seconds 61", DisplayName = "bypass too long")]
    [DataRow("profile apply", DisplayName = "missing profile")]
    [DataRow("profile", DisplayName = "verb without what it is to do")]
    [DataRow("ack", DisplayName = "missing cause")]
    [DataRow("mark 4000000000", DisplayName = "marker that stands for a label")]
    [DataRow("completion fish", DisplayName = "shell that is none")]
    [DataRow("export run", DisplayName = "export without format")]
    [DataRow("export run --format xlsx", DisplayName = "format that is none")]
    [DataRow("export run --format csv --every 0", DisplayName = "every row of none")]
    public void A_command_line_that_cannot_be_read_is_one_line_and_exit_code_2(string line)
    {
        string error = Agnw.Run(line.Split(' ')).OneErrorLine(ExitCode.Usage);

        StringAssert.Contains(error, "agnw --help");
    }

    [TestMethod]
    [DataRow("--help")]
    [DataRow("demo --help")]
    [DataRow("merge --help")]
    [DataRow("export --help")]
    [DataRow("lab --help")]
    [DataRow("list --help")]
    [DataRow("status --help")]
    [DataRow("watch --help")]
    [DataRow("profile --help")]
    [DataRow("profile apply --help")]
    [DataRow("arm --help")]
    [DataRow("capture --help")]
    public void Help_is_no_error(string line)
    {
        AgnwResult result = Agnw.Run(line.Split(' '));

        Assert.AreEqual(0, result.ExitCode);
        Assert.AreEqual(string.Empty, result.Error);
    }
}
