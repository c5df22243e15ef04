using AgNw.Contract;
using AgNw.InstructionMeter;

namespace AgNw.FirmwareProof.Tests.Throughput;

/// <summary>
/// From the trip core through the firmware and a line of 92 160 bytes a second to the host's driver, which turns around in 1 ms. The firmware
/// takes the time of the instructions that it executes; replies are sent meanwhile (on the device by a thread of its own, taken to cost
/// no time), SPI frames hold the firmware up.
/// </summary>
[TestClass]
public sealed class ThroughputTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void At_100_ns_an_instruction_5000_records_a_second_for_a_minute_all_arrive_and_status_is_answered_within_20_ms()
    {
        FerryResult result = Run(5_000, 60, 100);

        Assert.IsLessThanOrEqualTo(20, result.SlowestStatusMilliseconds);
        Assert.IsGreaterThanOrEqualTo(300, result.StatusAnswers);
    }

    [TestMethod]
    public void At_a_microsecond_an_instruction_1000_records_a_second_are_carried_without_falling_behind()
    {
        FerryResult result = Run(1_000, 20, 1_000);

        Assert.IsLessThanOrEqualTo(2L * TripCoreSpi.MaxRecords, result.WaitingAtEnd);
        Assert.IsLessThanOrEqualTo(100, result.SlowestStatusMilliseconds);
    }

    private FerryResult Run(int perSecond, int seconds, int nanoseconds)
    {
        using var context = new InstrumentedContext();
        FerryResult result = FerryResult.From(context.Call<long[]>(typeof(FerryRun), nameof(FerryRun.Run), perSecond, seconds, nanoseconds));
        TestContext.WriteLine($"{perSecond}/s at {nanoseconds} ns an instruction: {result}");
        Assert.AreEqual((long)perSecond * seconds, result.Made);
        Assert.IsGreaterThanOrEqualTo(result.Made, result.Received);
        Assert.AreEqual(0, result.Lost);
        return result;
    }
}
