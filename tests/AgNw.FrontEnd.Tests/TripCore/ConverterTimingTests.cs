using AgNw.Contract;
using AgNw.FrontEnd.Parts;
using AgNw.FrontEnd.TripCore;

namespace AgNw.FrontEnd.Tests.TripCore;

/// <summary>What the trip core does with the converters' pins is what the part on the board asks for.</summary>
[TestClass]
public sealed class ConverterTimingTests
{
    /// <summary>Sixteen bits: fifteen falls of a clock of two ticks after the first bit, which is taken a tick after the release.</summary>
    private const int TicksFromReleaseToLastFall = 1 + (14 * 2);

    private static Part Converter => Repository.Parts["adc"];

    [TestMethod]
    public void The_converters_are_released_after_their_longest_conversion_with_a_margin() =>
        Assert.IsGreaterThan(1.03 * Converter.At("conversion_time", Bound.Largest), TripCoreTiming.AdcConvert * TripCoreDelays.TickSeconds);

    [TestMethod]
    public void The_clock_rests_before_a_sample_as_long_as_the_converters_ask()
    {
        var quiet = TripCoreTiming.AdcSamplePeriod - TripCoreTiming.AdcConvert - TicksFromReleaseToLastFall;
        Assert.IsGreaterThanOrEqualTo(TripCoreTiming.AdcQuiet, quiet);
        Assert.IsGreaterThanOrEqualTo(Converter.At("quiet_before_conversion", Bound.Largest), TripCoreTiming.AdcQuiet * TripCoreDelays.TickSeconds);
    }

    [TestMethod]
    public void The_first_bit_is_there_a_tick_after_the_release() =>
        Assert.IsLessThan(TripCoreDelays.TickSeconds, Converter.At("first_bit", Bound.Largest) + Converter.At("pads", Bound.Largest));
}
