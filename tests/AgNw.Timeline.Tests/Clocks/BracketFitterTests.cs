using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Tests.Clocks;

[TestClass]
public class BracketFitterTests
{
    [TestMethod]
    public void Brackets_leave_exactly_the_relations_that_they_allow()
    {
        // At other = 0 s and at other = 100 s the board's time is known to 10 ms either way: offset 5 s +- 10 ms at both.
        ClockBracket[] brackets = [Bracket(0, 5, 0.01), Bracket(100, 105, 0.01)];
        ClockFit fit = BracketFitter.Fit(brackets, new ClockFitOptions(0, 500e-6));
        Assert.AreEqual(5 * 48_000_000L, fit.ToBoard(0).Tick, 48.0);
        Assert.AreEqual(0.01, fit.ToBoard(0).UncertaintySeconds, 1e-6);
        Assert.AreEqual(0.01, fit.ToBoard(100_000_000_000).UncertaintySeconds, 1e-6);
        // Beyond the data the corners of the polygon open: drift +-200 ppm, 10 ms + 0.02 s at 200 s.
        Assert.AreEqual(0.03, fit.ToBoard(200_000_000_000).UncertaintySeconds, 1e-6);
    }

    [TestMethod]
    public void A_bracket_that_contradicts_the_others_is_set_aside_and_listed()
    {
        List<ClockBracket> brackets = [.. Enumerable.Range(0, 20).Select(k => Bracket(k * 5, 5 + (k * 5), 0.02))];
        brackets[7] = Bracket(35, 41, 0.02);
        ClockFit fit = BracketFitter.Fit(brackets, new ClockFitOptions(1e-6));
        CollectionAssert.AreEqual(new[] { 7 }, fit.Outliers.ToArray());
        Assert.IsFalse(fit.Verdict.Doubtful);
        Assert.AreEqual(5 * 48_000_000.0, fit.ToBoard(0).Tick, 0.02 * 48_000_000);
    }

    [TestMethod]
    public void Many_contradictions_are_called_doubtful()
    {
        List<ClockBracket> brackets = [.. Enumerable.Range(0, 20).Select(k => Bracket(k * 5, 5 + (k * 5) + (k % 4 == 1 ? 3 : 0), 0.02))];
        Assert.IsTrue(BracketFitter.Fit(brackets, new ClockFitOptions(1e-6)).Verdict.Doubtful);
    }

    private static ClockBracket Bracket(double other, double board, double half) => new(
        (long)(other * 1e9), (long)(other * 1e9), (long)Math.Round((board - half) * 48_000_000), (long)Math.Round((board + half) * 48_000_000));
}
