using AgNw.FrontEnd.Simulation;

namespace AgNw.FrontEnd.Tests.Simulation;

/// <summary>ngspice ends with 0 though a measure failed: what it prints decides.</summary>
[TestClass]
public sealed class MeasureParserTests
{
    private const string Output = """
        Error: measure  closed  when(WHEN) : out of interval
         .meas tran closed when v(close)=0.95 rise=1 failed!

        peak                =  1.931296e-03 at=  3.000000e-07
        charge              =   8.71821e-11 from=  2.50000e-07 to=  4.23099e-05
        """;

    [TestMethod]
    public void Measures_are_read_by_their_keys()
    {
        Dictionary<string, double> values = MeasureParser.Parse(Asking("peak", "charge"), Output);
        Assert.AreEqual(1.931296e-3, values["peak"], 1e-12);
        Assert.AreEqual(8.71821e-11, values["charge"], 1e-18);
    }

    [TestMethod]
    public void A_measure_that_failed_is_an_error_with_deck_and_key()
    {
        FormatException error = Assert.ThrowsExactly<FormatException>(() => MeasureParser.Parse(Asking("peak", "closed"), Output));
        StringAssert.Contains(error.Message, "deck one");
        StringAssert.Contains(error.Message, "no closed");
        StringAssert.Contains(error.Message, "out of interval");
    }

    [TestMethod]
    public void A_measure_that_is_no_number_is_an_error() =>
        Assert.ThrowsExactly<FormatException>(() => MeasureParser.Parse(Asking("peak"), "peak                =  nan"));

    [TestMethod]
    public void Waveforms_are_read_from_an_ascii_raw_file()
    {
        Waveforms waves = Waveforms.Parse("Title: x\nNo. Variables: 2\nNo. Points: 2\nVariables:\n\t0\ttime\ttime\n\t1\tv(a)\tvoltage\nValues:\n 0\t0.0\n\t1.5\n\n 1\t1e-9\n\t-2\n\n");
        CollectionAssert.AreEqual(new[] { 0.0, 1e-9 }, waves.Seconds);
        CollectionAssert.AreEqual(new[] { 1.5, -2.0 }, waves.Signals["v(a)"]);
    }

    private static Deck Asking(params string[] keys) => new()
    {
        Name = "one",
        Files = [],
        Parameters = new Dictionary<string, double>(),
        Measures = [.. keys.Select(static key => new Measure(key, ""))],
        SpanSeconds = 1,
        StepSeconds = 1,
    };
}
