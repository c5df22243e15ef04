using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.VirtualLab.Tests.SourceMeasureUnit;

[TestClass]
public sealed class TspConsoleTests
{
    private int _aborts;

    [TestMethod]
    public void Abort_and_output_off_act_and_print_nothing()
    {
        TspConsole console = Console();
        Assert.IsNull(console.Execute("abort"));
        Assert.AreEqual(0, _aborts);
        Assert.AreEqual("1.00000e+00", console.Execute("print(smua.source.output)"));
        Assert.IsNull(console.Execute("smua.abort()"));
        Assert.AreEqual(1, _aborts);
        Assert.IsNull(console.Execute("smua.source.output = smua.OUTPUT_OFF"));
        Assert.AreEqual("agnw 3\t0.00000e+00", console.Execute("print(\"agnw 3\", smua.source.output)"));
    }

    [TestMethod]
    public void A_line_that_it_does_not_know_changes_nothing_and_is_in_the_error_queue()
    {
        TspConsole console = Console();
        Assert.IsNull(console.Execute("smua.source.output = smua.OUTPUT_ON"));
        Assert.AreEqual("1.00000e+00", console.Execute("print(errorqueue.count)"));
        Assert.StartsWith("-2.85000e+02", console.Execute("print(errorqueue.next())"));
        Assert.AreEqual("0.00000e+00", console.Execute("print(errorqueue.count)"));
        Assert.AreEqual(0, _aborts);
    }

    private TspConsole Console() => new(new SmuConsoleTarget(() => _aborts++));
}
