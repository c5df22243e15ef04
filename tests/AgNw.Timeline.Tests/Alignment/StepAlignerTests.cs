using AgNw.Timeline.Alignment;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Alignment;

/// <summary>
/// Clocks that were set beside lost items and lost pulses: where the pattern fits at more than one shift, no item may have a wrong pulse without a
/// doubt, and the doubt has to reach to where the item truly stands.
/// </summary>
[TestClass]
public class StepAlignerTests
{
    private const double Period = 0.4;

    [TestMethod]
    [DataRow(-0.234, 0)]
    [DataRow(-0.25, 1)]
    [DataRow(0.55, 0)]
    [DataRow(0.83, 1)]
    public void A_clock_set_by_less_than_the_jitter_shows_does_not_shift_what_precedes_it(double jump, int lost)
    {
        var random = new RandomSource(21);
        SteppedItems run = SteppedItems.Of(300, Period, _ => random.Uniform(0, 0.11), [(75, jump), (233, -3.75)], [.. Enumerable.Range(75, lost)], [], true);
        run.AssertNoneIsWrongWithoutDoubt(run.Align(0.02));
    }

    [TestMethod]
    [DataRow(-0.27)]
    [DataRow(-0.4)]
    [DataRow(0.3)]
    public void A_clock_set_beside_a_missing_pulse_is_not_taken_for_a_lost_item_without_a_doubt(double jump)
    {
        var random = new RandomSource(22);
        SteppedItems run = SteppedItems.Of(200, Period, _ => random.Uniform(0, 0.08), [(90, jump)], [], [89, 90], false);
        run.AssertNoneIsWrongWithoutDoubt(run.Align(null));
    }

    [TestMethod]
    public void A_clock_set_in_a_pause_while_the_first_pulses_are_missing_makes_all_doubtful_as_far_as_the_pause_reaches()
    {
        var random = new RandomSource(23);
        SteppedItems run = SteppedItems.Of(
            180, Period, _ => random.Uniform(0, 0.01), [(60, -0.343), (130, -0.213)], [], [.. Enumerable.Range(0, 19)], false, [(60, 3.3), (140, 2.4)]);
        run.AssertNoneIsWrongWithoutDoubt(run.Align(null));
    }

    [TestMethod]
    public void A_clock_set_twice_by_about_whole_periods_leaves_counted_items_at_their_pulses()
    {
        var random = new RandomSource(24);
        SteppedItems run = SteppedItems.Of(320, Period, _ => random.Uniform(0, 0.1), [(94, (2 * Period) + 0.03), (274, (9 * Period) + 0.2)], [], [147], true);
        AlignmentResult result = run.Align(0.02);
        run.AssertNoneIsWrongWithoutDoubt(result);
    }

    [TestMethod]
    public void Beyond_the_last_pulse_a_clock_that_may_have_been_set_is_said_and_the_doubt_reaches_as_far()
    {
        var random = new RandomSource(25);
        SteppedItems run = SteppedItems.Of(120, Period, _ => random.Uniform(0, 0.004), [(100, -0.06)], [], [.. Enumerable.Range(80, 40)], true);
        AlignmentResult result = run.Align(0.01);
        Assert.IsTrue(Enumerable.Range(100, 20).All(i => AlignmentDoubt.At(result.Doubts, i) is > 0.05 and < 0.07), string.Join("; ", result.Doubts));
        Assert.AreEqual(0, AlignmentDoubt.At(result.Doubts, 50));
    }

    [TestMethod]
    public void A_clock_that_was_set_among_items_that_are_all_there_is_found_and_nothing_is_doubtful()
    {
        var random = new RandomSource(26);
        SteppedItems run = SteppedItems.Of(250, Period, _ => random.Uniform(0, 0.05), [(120, 1.03)], [], [], false);
        AlignmentResult result = run.Align(null);
        CollectionAssert.AreEqual(run.Truth, result.Partner.ToArray());
        Assert.IsFalse(result.Ambiguous);
        Assert.IsEmpty(result.Doubts);
        Assert.AreEqual(120, result.Steps.Single().Item);
        Assert.AreEqual(1.03, result.Steps.Single().JumpSeconds, 0.02);
    }
}
