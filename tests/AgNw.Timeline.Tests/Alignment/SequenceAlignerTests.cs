using AgNw.Timeline.Alignment;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Alignment;

[TestClass]
public class SequenceAlignerTests
{
    [TestMethod]
    public void Equal_sequences_align_one_to_one()
    {
        double[] pulses = [.. Enumerable.Range(0, 200).Select(k => 3 + (k * 0.1))];
        double[] items = [.. Enumerable.Range(0, 200).Select(k => 1000 + (k * 0.1))];
        AlignmentResult result = SequenceAligner.Align(items, pulses, null, new AlignmentOptions { JitterSeconds = 1e-3 });
        CollectionAssert.AreEqual(Enumerable.Range(0, 200).ToArray(), result.Partner.ToArray());
        Assert.IsFalse(result.Ambiguous, $"margin {result.Margin}");
        Assert.IsEmpty(result.MissingPulses);
        Assert.IsEmpty(result.ExtraItems);
    }

    [TestMethod]
    public void A_periodic_sequence_one_item_short_is_ambiguous()
    {
        double[] pulses = [.. Enumerable.Range(0, 200).Select(k => k * 0.1)];
        double[] items = [.. Enumerable.Range(0, 199).Select(k => k * 0.1)];
        AlignmentResult result = SequenceAligner.Align(items, pulses, null, new AlignmentOptions { JitterSeconds = 1e-3 });
        Assert.IsTrue(result.Ambiguous, $"margin {result.Margin}");
        Assert.AreEqual(1, Math.Abs(result.RunnerUpShift));
    }

    [TestMethod]
    public void A_known_offset_resolves_the_ambiguity()
    {
        double[] pulses = [.. Enumerable.Range(0, 200).Select(k => k * 0.1)];
        double[] items = [.. Enumerable.Range(1, 199).Select(k => (k * 0.1) - 50)];
        var options = new AlignmentOptions { JitterSeconds = 1e-3, OffsetSeconds = 50.005, OffsetSigmaSeconds = 0.02 };
        AlignmentResult result = SequenceAligner.Align(items, pulses, null, options);
        Assert.IsFalse(result.Ambiguous, $"margin {result.Margin}");
        CollectionAssert.AreEqual(Enumerable.Range(1, 199).ToArray(), result.Partner.ToArray());
    }

    [TestMethod]
    public void Irregular_pulses_find_a_late_start_by_their_pattern()
    {
        var random = new RandomSource(41);
        double t = 0;
        double[] pulses = [.. Enumerable.Range(0, 500).Select(_ => t += 0.06 + random.Uniform(0, 0.002))];
        double[] items = [.. pulses.Skip(137).SkipLast(21).Select(p => ((p - 5) / 1.0002) + random.Normal(2e-5))];
        AlignmentResult result = SequenceAligner.Align(items, pulses, null, new AlignmentOptions { JitterSeconds = 1e-6 });
        Assert.IsFalse(result.Ambiguous, $"margin {result.Margin}");
        CollectionAssert.AreEqual(Enumerable.Range(137, items.Length).ToArray(), result.Partner.ToArray());
    }

    [TestMethod]
    [DataRow(1, 0.005)]
    [DataRow(2, 0.015)]
    [DataRow(3, 0.030)]
    public void Dropped_items_are_found_where_the_times_jump_and_uncertain_ones_say_so(int seed, double jitter)
    {
        var random = new RandomSource(seed);
        double[] pulses = [.. Enumerable.Range(0, 1500).Select(k => k * 0.1)];
        int[] kept = [.. Enumerable.Range(0, 1500).Where(k => k is 0 or 1499 || !random.Chance(0.01))];
        double[] items = [.. kept.Select(k => Math.Floor(((k * 0.1 / 1.00015) + 7 + random.Normal(jitter)) * 1000) / 1000)];
        AlignmentResult result = SequenceAligner.Align(items, pulses, null, new AlignmentOptions { JitterSeconds = 3e-4 });
        int wrong = 0, unflagged = 0;
        for (int i = 0; i < kept.Length; i++)
        {
            if (result.Partner[i] == kept[i])
                continue;
            wrong++;
            unflagged += result.Confidence[i] >= 0.99 ? 1 : 0;
        }

        Console.WriteLine($"margin {result.Margin:0.0}, wrong {wrong}, unflagged {unflagged}, unsure {result.Confidence.Count(static c => c < 0.99)}");
        Assert.IsFalse(result.Ambiguous, $"margin {result.Margin}");
        Assert.AreEqual(0, unflagged);
        Assert.IsLessThan(0.02 * kept.Length, wrong);
    }

    [TestMethod]
    public void An_item_midway_between_two_pulses_of_which_one_was_dropped_is_unsure_and_the_others_are_not()
    {
        var random = new RandomSource(17);
        double[] pulses = [.. Enumerable.Range(0, 200).Select(k => k * 0.1)];
        double[] items = [.. Enumerable.Range(0, 200).Where(k => k != 101).Select(k => (k * 0.1) + random.Normal(0.005) + (k == 100 ? 0.05 : 0))];
        AlignmentResult result = SequenceAligner.Align(items, pulses, null, new AlignmentOptions { JitterSeconds = 1e-4 });
        Assert.IsFalse(result.Ambiguous, $"margin {result.Margin}");
        CollectionAssert.AreEqual(new[] { 100 }, Enumerable.Range(0, 199).Where(i => result.Confidence[i] < 0.99).ToArray());
        Assert.AreEqual(102, result.Partner[101]);
    }

    [TestMethod]
    public void A_drop_next_to_either_end_does_not_hide_the_right_alignment()
    {
        foreach (int dropped in new[] { 1, 2, 3, 4, 395, 396, 397, 398 })
        {
            var random = new RandomSource(dropped);
            double[] pulses = [.. Enumerable.Range(0, 400).Select(k => k * 0.1)];
            int[] kept = [.. Enumerable.Range(0, 400).Where(k => k != dropped)];
            double[] items = [.. kept.Select(k => (k * 0.10001) + random.Uniform(0, 0.04))];
            AlignmentResult result = SequenceAligner.Align(items, pulses, null, new AlignmentOptions { JitterSeconds = 3e-4 });
            CollectionAssert.AreEqual(kept, result.Partner.ToArray(), $"dropped {dropped}");
            Assert.IsFalse(result.Ambiguous, $"dropped {dropped}, margin {result.Margin}");
        }
    }

    [TestMethod]
    public void Extra_items_belong_to_no_pulse()
    {
        var random = new RandomSource(5);
        double[] pulses = [.. Enumerable.Range(0, 300).Select(k => k * 0.2)];
        List<double> items = [.. pulses.Select(p => p + 1 + random.Normal(1e-3))];
        items.Insert(100, pulses[100] + 1 - 0.09);
        AlignmentResult result = SequenceAligner.Align([.. items], pulses, null, new AlignmentOptions { JitterSeconds = 1e-4 });
        CollectionAssert.AreEqual(new[] { 100 }, result.ExtraItems.ToArray());
        Assert.AreEqual(100, result.Partner[101]);
        Assert.AreEqual(299, result.Partner[300]);
    }

    [TestMethod]
    public void Counters_of_the_items_say_where_one_was_dropped_even_in_large_jitter()
    {
        var random = new RandomSource(11);
        double[] pulses = [.. Enumerable.Range(0, 600).Select(k => k * 0.05)];
        int[] kept = [.. Enumerable.Range(0, 600).Where(k => k is 0 or 599 || !random.Chance(0.02))];
        double[] items = [.. kept.Select(k => (k * 0.05) + random.Normal(0.03))];
        int[] steps = [.. kept.Select((k, i) => i == 0 ? 0 : k - kept[i - 1])];
        AlignmentResult result = SequenceAligner.Align(items, pulses, steps, new AlignmentOptions { JitterSeconds = 3e-4 });
        CollectionAssert.AreEqual(kept, result.Partner.ToArray());
    }

    [TestMethod]
    public void Nothing_to_align_is_ambiguous_not_an_error()
    {
        Assert.IsTrue(SequenceAligner.Align([], [1, 2], null, new AlignmentOptions { JitterSeconds = 1 }).Ambiguous);
        Assert.IsTrue(SequenceAligner.Align([1], [], null, new AlignmentOptions { JitterSeconds = 1 }).Ambiguous);
    }

    [TestMethod]
    public void Pulses_out_of_order_are_refused() =>
        Assert.ThrowsExactly<ArgumentException>(static () => SequenceAligner.Align([1], [2, 1], null, new AlignmentOptions { JitterSeconds = 1 }));
}
