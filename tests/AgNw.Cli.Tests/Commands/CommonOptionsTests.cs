using System.CommandLine;
using AgNw.Cli.Commands;

namespace AgNw.Cli.Tests.Commands;

[TestClass]
public sealed class CommonOptionsTests
{
    [TestMethod]
    [DataRow("0.001", 0.001)]
    [DataRow("1", 1.0)]
    [DataRow("3.3e-3", 0.0033)]
    public void A_number_within_its_limits_is_taken(string text, double value)
    {
        Option<double> rate = Rate();

        Assert.AreEqual(value, new RootCommand { rate }.Parse(["--rate", text]).GetValue(rate));
    }

    [TestMethod]
    [DataRow("0.0009")]
    [DataRow("1.0001")]
    [DataRow("-0.1")]
    [DataRow("NaN")]
    [DataRow("Infinity")]
    [DataRow("fast")]
    [DataRow("0,1")]
    [DataRow("0.1 V/s")]
    public void A_number_outside_its_limits_is_refused_naming_option_and_limits(string text)
    {
        string message = new RootCommand { Rate() }.Parse([$"--rate={text}"]).Errors.Single().Message;

        StringAssert.Contains(message, $"--rate is '{text}'");
        StringAssert.Contains(message, "from 0.001 to 1");
    }

    [TestMethod]
    public void An_empty_path_is_refused_by_name() =>
        StringAssert.Contains(new RootCommand { CommonOptions.Out() }.Parse(["--out", ""]).Errors.Single().Message, "--out is empty");

    private static Option<double> Rate() => CommonOptions.Number("--rate", "slope", 0.1, 0.001, 1);
}
