using AgNw.Contract;

namespace AgNw.FirmwareProof.Tests.Throughput;

/// <summary>What <see cref="FerryRun"/> found; ticks are the trip core's.</summary>
internal sealed record FerryResult(
    long Made, long Received, long Lost, long MostWaiting, long WaitingAtEnd, long SlowestStatusTicks, long StatusAnswers, long EndTick, long Blocks)
{
    public double SlowestStatusMilliseconds => SlowestStatusTicks * 1e3 / TripCoreClock.Hertz;

    public static FerryResult From(long[] values) => new(
        values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7], values[8]);

    public override string ToString() =>
        $"{Made} records made, {Received} received in {Blocks} blocks by {(double)EndTick / TripCoreClock.Hertz:F2} s, {Lost} lost or damaged; "
        + $"at most {MostWaiting} waiting, {WaitingAtEnd} at the end of the load; {StatusAnswers} status queries, slowest {SlowestStatusMilliseconds:F2} ms";
}
