using AgNw.Contract;
using AgNw.VirtualLab.Analog;

namespace AgNw.VirtualLab.TripCore.Samples;

/// <summary>
/// The capture around a trip (theory of operation, section 7): which samples it holds follows from three edges; the pairs are evaluated
/// when it is frozen, from the history that the owner keeps for KeptTicks.
/// </summary>
internal sealed class Capture(SampleHistory history)
{
    private const int Period = TripCoreTiming.AdcSamplePeriod;
    private const int PairUnit = 16;
    private const int PairsBeforeShift = 20;

    /// <summary>Ticks of history that a freeze looks back to.</summary>
    public const long KeptTicks = (long)(CaptureLayout.RingPairs + 4) * Period;

    private readonly short[] currents = new short[CaptureLayout.RingPairs];
    private readonly short[] voltages = new short[CaptureLayout.RingPairs];
    private long firstSample = 1;
    private long first;
    private long last;
    private long frozenAt;
    private long triggeredAt;

    public CaptureState State { get; private set; }

    /// <summary>First sample that belongs to the capture that runs.</summary>
    public long FirstSample => firstSample;

    /// <summary>What the register STATUS shows after edge t, the last one computed or a later one: a trip is seen an edge late.</summary>
    public CaptureState ShownAfter(long t) => State == CaptureState.AfterTrip && triggeredAt >= t ? CaptureState.Running : State;

    /// <summary>Tick of the first pair; 0 while not frozen.</summary>
    public long Tick => State == CaptureState.Frozen ? first * Period : 0;

    /// <summary>Pairs held; 0 while not frozen.</summary>
    public int Count => State == CaptureState.Frozen ? (int)(last - first + 1) : 0;

    /// <summary>Value of the CAPTURE record.</summary>
    public uint RecordValue { get; private set; }

    public long NextWake => State == CaptureState.AfterTrip ? (last * Period) + TripCoreTiming.AdcReady : Wake.Never;

    /// <summary>Reset, ARM and CAPTURE_FREE at edge t.</summary>
    public void Restart(long t)
    {
        State = CaptureState.Running;
        firstSample = Math.Max(1, (t + Period - 1) / Period);
    }

    public void Trigger(long t)
    {
        if (State != CaptureState.Running)
        {
            return;
        }

        var newest = t / Period;
        first = Math.Max(firstSample, newest - CaptureLayout.BeforePairs + 1);
        last = newest + CaptureLayout.AfterPairs;
        var before = Math.Max(0, newest - first + 1);
        RecordValue = (uint)(last - first + 1) | ((uint)(before / PairUnit) << PairsBeforeShift);
        State = CaptureState.AfterTrip;
        triggeredAt = t;
    }

    /// <summary>True if the capture freezes at edge t.</summary>
    public bool Clock(long t)
    {
        if (t < NextWake)
        {
            return false;
        }

        for (var sample = first; sample <= last; sample++)
        {
            var span = history.SpanOf(sample);
            currents[sample - first] = (short)span.Current(sample);
            voltages[sample - first] = (short)span.Voltage(sample);
        }

        State = CaptureState.Frozen;
        frozenAt = t;
        return true;
    }

    /// <summary>Pairs that can be read from an index on, as after edge t, which is not before the one before the last computed.</summary>
    public int Available(uint from, long t) => frozenAt <= t && from < Count ? Count - (int)from : 0;

    public (short Current, short Voltage) Pair(int index) => (currents[index], voltages[index]);
}
