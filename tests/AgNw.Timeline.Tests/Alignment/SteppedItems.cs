using AgNw.Timeline.Alignment;

namespace AgNw.Timeline.Tests.Alignment;

/// <summary>Items and pulses of periodic exposures with a known truth, where the items' clock is set and items and pulses are missing.</summary>
internal sealed class SteppedItems
{
    private readonly double[] _items;
    private readonly double[] _pulses;
    private readonly double[] _true;
    private readonly int[]? _steps;
    private readonly double _offset;
    private readonly double _period;

    private SteppedItems(double[] items, double[] pulses, double[] truth, int[] partner, int[]? steps, double offset, double period) =>
        (_items, _pulses, _true, Truth, _steps, _offset, _period) = (items, pulses, truth, partner, steps, offset, period);

    /// <summary>For each item its pulse, or -1.</summary>
    public int[] Truth { get; }

    /// <summary>Makes a run.</summary>
    /// <param name="exposures">Number of exposures.</param>
    /// <param name="period">From one to the next, s.</param>
    /// <param name="late">By how much an item is late, s.</param>
    /// <param name="jumps">Exposures before which the clock is set ahead, and by how much, s.</param>
    /// <param name="lostItems">Exposures without an item.</param>
    /// <param name="lostPulses">Exposures without a pulse.</param>
    /// <param name="counted">True if the items carry a counter.</param>
    /// <param name="pauses">Exposures before which there is a pause, and how long, s.</param>
    public static SteppedItems Of(
        int exposures, double period, Func<int, double> late, (int At, double Jump)[] jumps, int[] lostItems, int[] lostPulses, bool counted,
        (int At, double Length)[]? pauses = null)
    {
        const double drift = 80e-6, offset = 50;
        double[] starts = [.. Enumerable.Range(0, exposures).Select(k => (k * period) + (pauses ?? []).Where(p => p.At <= k).Sum(static p => p.Length))];
        int[] pulsed = [.. Enumerable.Range(0, exposures).Except(lostPulses)];
        int[] kept = [.. Enumerable.Range(0, exposures).Except(lostItems)];
        double[] items = [.. kept.Select(k => (starts[k] * (1 + drift)) - offset + late(k) + jumps.Where(j => j.At <= k).Sum(static j => j.Jump))];
        return new SteppedItems(
            items, [.. pulsed.Select(k => starts[k])], [.. kept.Select(k => starts[k])], [.. kept.Select(k => Array.IndexOf(pulsed, k))],
            counted ? [.. kept.Select((k, i) => i == 0 ? 0 : k - kept[i - 1])] : null, offset, period);
    }

    /// <summary>Aligns, with what a host's clock tells of the offset to a deviation in seconds, or without.</summary>
    public AlignmentResult Align(double? hostSigma) => StepAligner.Align(_items, _pulses, _steps, new AlignmentOptions
    {
        JitterSeconds = 3e-4,
        OffsetSeconds = hostSigma is null ? null : _offset,
        OffsetSigmaSeconds = hostSigma ?? double.PositiveInfinity,
    });

    /// <summary>Every item has its pulse, or a doubt that reaches to it.</summary>
    public void AssertNoneIsWrongWithoutDoubt(AlignmentResult result)
    {
        string said = $"ambiguous {result.Ambiguous} by {result.PossibleSeconds:0.00} s; steps {string.Join(" ", result.Steps)}; {string.Join("; ", result.Doubts)}";
        for (int i = 0; i < Truth.Length; i++)
        {
            int partner = result.Partner[i];
            if (partner == Truth[i])
                continue;
            double doubt = result.PossibleSeconds + AlignmentDoubt.At(result.Doubts, i);
            bool unsure = result.Confidence[i] < 0.99;
            Assert.IsTrue(doubt > 0 || unsure, $"item {i} at {partner} instead of {Truth[i]}; {said}");
            double reach = Math.Max(doubt, unsure ? 1.5 * _period : 0);
            if (partner >= 0)
                Assert.IsLessThanOrEqualTo(reach, Math.Abs(_pulses[partner] - _true[i]) - 1e-9, $"item {i}; {said}");
        }
    }
}
