using AgNw.Contract;
using AgNw.VirtualLab.TripCore;

namespace AgNw.VirtualLab.Gateware;

/// <summary>
/// Gives a replay the last samples that the model saw, and sets by name what the detectors and the capture hold of those before: DROP's
/// peak and count, RATE's windows, sums and references, CONDUCTANCE's counts, the capture's pairs. Set at the last edge at which a sample
/// was taken: the one before it has been decided, the next stands in the ADC registers.
/// </summary>
/// <param name="core">the model, at rest</param>
/// <param name="gateware">the replay; ticks since its reset</param>
/// <param name="reset">tick of the model at which that was; a multiple of the sample period</param>
internal sealed class SamplePresets(TripCoreModel core, GatewareCore gateware, long reset)
{
    private const int Period = TripCoreTiming.AdcSamplePeriod;

    /// <summary>Between an edge at which a sample is taken and the last sample that has been decided by then.</summary>
    private const int TakenToDecided = TripCoreTiming.AdcDecision / Period;

    /// <summary>Samples since ARM after which the detectors judge every one.</summary>
    private const int Judged = 3;
    private const int Half = 16;

    /// <summary>RATE's references of the step are renewed every 64 samples.</summary>
    private const int RefreshMask = 63;

    // Places in the sample unit's memory (rtl/sample_program.v).
    private const int SumPlace = 8;
    private const int PeakVoltagePlace = 14;
    private const int ReferencePlace = 16;
    private const int PeakCurrentPlace = 18;
    private const int SumBeforePlace = 24;
    private const int CountPlace = 28;

    /// <summary>The unit's words are codes with their top bit inverted.</summary>
    private const int Bias = 0x8000;

    private readonly CoreUnits _units = core.Units;
    private readonly long _taken = core.Now / Period;

    /// <summary>No sample is decided between the edge at which all is set and now, and the first ones since ARM are over.</summary>
    public static bool CanBeTaken(CoreUnits units, long now) =>
        now % Period != Period - 1 && (now / Period) - TakenToDecided - units.Samples.FirstSample > Judged;

    /// <summary>The model's samples from a tick of the replay on.</summary>
    public void Give(long tick)
    {
        var first = tick / Period;
        var codes = new uint[((core.Now - reset) / Period) - first + 1];
        for (var i = 0; i < codes.Length; i++)
        {
            var (current, voltage) = core.CodesOf((reset / Period) + first + i);
            codes[i] = (ushort)current | ((uint)(ushort)voltage << Half);
        }

        gateware.Stream(first, codes);
    }

    public void Set()
    {
        var live = _units.Bank.Live;
        var samples = _units.Samples;
        var decided = _taken - TakenToDecided;
        var peak = core.Peek(Registers.Peak);
        Set("samples.peak_held", (peak & ushort.MaxValue) != 0 ? 1u : 0);
        Set("samples.peak_current", peak & ushort.MaxValue);
        Set("samples.peak_voltage", peak >> Half);
        Memory(PeakCurrentPlace, (ushort)peak);
        Memory(PeakVoltagePlace, (ushort)(peak >> Half));
        Set("samples.drop_live", samples.DropIsLive(core.Now, live) ? 1u : 0);
        Set("samples.drop_count", (uint)samples.Drop.Holds);
        var (above, below, ready) = samples.Conductance.Standing;
        Set("samples.watch.run_above", (uint)above);
        Set("samples.watch.run_below", (uint)below);
        Set("samples.watch.ready", ready ? 1u : 0);
        SetMean(decided);
        SetStep(decided);
        Set("capture.place", (uint)(_taken - 1) & ushort.MaxValue);
        Set("capture.earlier", (uint)Earlier());
    }

    /// <summary>What the ring holds of the samples before; the replay's own have not reached the places of these.</summary>
    public void FillCapture()
    {
        for (var sample = _taken - Earlier(); sample < _taken; sample++)
        {
            var (current, voltage) = core.CodesOf(sample);
            gateware.SetPair((ushort)sample, current, voltage);
        }
    }

    private long Earlier() => Math.Clamp(_taken - _units.Capture.FirstSample, 0, CaptureLayout.BeforePairs);

    /// <summary>RATE's windows of the mean: the open one's sum in the first of two places, that of the one before in the second.</summary>
    private void SetMean(long decided)
    {
        var (complete, inOpen, sum, sumBefore) = _units.Samples.Mean.StandingAfter(decided, _units.Bank.Live);
        var left = _units.Bank.Live[Registers.RateWindow] - 1 - (uint)(inOpen / 2 * 2);
        Set("samples.windows.opening", inOpen == 0 ? 1u : 0);
        Set("samples.windows.window", 0);
        Set("samples.windows.sum_before", complete > 0 ? 1u : 0);
        Memory(CountPlace, (ushort)left, (ushort)(left >> Half));
        Sum(SumPlace, sum + (inOpen * Bias));
        Sum(SumBeforePlace, complete > 0 ? sumBefore + (WindowOf() * Bias) : 0);
    }

    private long WindowOf() => (_units.Bank.Live[Registers.RateWindow] + 1) & ~1u;

    /// <summary>RATE's references of the step; the older in the first of two places.</summary>
    private void SetStep(long decided)
    {
        var (taken, newer, older) = _units.Samples.Step.StandingAfter(decided);
        Set("samples.windows.count", (uint)taken & RefreshMask);
        Set("samples.windows.refresh", ((uint)taken & RefreshMask) == 0 ? 1u : 0);
        Set("samples.windows.reference", 0);
        Set("samples.windows.newer", taken > RefreshMask ? 1u : 0);
        Set("samples.windows.older", taken > (2 * RefreshMask) + 1 ? 1u : 0);
        Memory(ReferencePlace, (ushort)(older + Bias), (ushort)(newer + Bias));
    }

    private void Sum(int place, long sum) => Memory(place, (ushort)sum, (ushort)(sum >> Half), (ushort)(sum >> (2 * Half)));

    private void Memory(int place, params ushort[] words)
    {
        for (var word = 0; word < words.Length; word++)
        {
            gateware.Preset((_taken * Period) - reset, "samples.unit.memory", words[word], place + word);
        }
    }

    private void Set(string register, uint value) => gateware.Preset((_taken * Period) - reset, register, value);
}
