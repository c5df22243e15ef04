using System.CommandLine;
using AgNw.Cli.Commands;
using AgNw.Recording.Manifest;

namespace AgNw.Cli.Tests.Commands;

[TestClass]
public sealed class RunContextOptionsTests
{
    [TestMethod]
    public void What_the_operator_says_is_what_the_manifest_gets()
    {
        RunContext? context = Read("--operator", "J. Doe", "--specimen", "wire 7", "--microscope", "TEM 2", "--holder", "H1", "--magnification", "120e3");

        Assert.AreEqual(
            new RunContext { Operator = "J. Doe", Specimen = "wire 7", Microscope = "TEM 2", Holder = "H1", Magnification = 120_000 }, context);
    }

    [TestMethod]
    public void Nothing_said_is_no_context() => Assert.IsNull(Read());

    [TestMethod]
    [DataRow("--operator", " ")]
    [DataRow("--magnification", "-1")]
    [DataRow("--magnification", "x")]
    public void What_cannot_be_meant_is_refused_by_name(string option, string value)
    {
        (_, ParseResult parsed) = Parse(option, value);
        Assert.Contains(option, parsed.Errors.Single().Message);
    }

    private static RunContext? Read(params string[] arguments)
    {
        (RunContextOptions options, ParseResult parsed) = Parse(arguments);
        Assert.IsEmpty(parsed.Errors);
        return options.Read(parsed);
    }

    private static (RunContextOptions Options, ParseResult Parsed) Parse(params string[] arguments)
    {
        var options = new RunContextOptions();
        var command = new Command("record", "test");
        options.AddTo(command);
        return (options, command.Parse(arguments));
    }
}
