using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Tests;

[TestClass]
public sealed class FailureSharesTests
{
    /// <summary>By hand: 2 valves of 10 x 2 FIT = 40, of which 50 % safe (20) and 30 % dangerous (12), 20 % not said (8); 1 pipe of 60 FIT, all found before.</summary>
    private static readonly FailureContract Example = new(
        [],
        [new PartClassEntry("VALVE", 10, 2, "", 0), new PartClassEntry("PIPE", 60, 1, "", 0)],
        [Row("inlet", "VALVE", 2, 50, FailureWords.Safe, ""), Row("inlet", "VALVE", 2, 30, FailureWords.Dangerous, "PROOF_TEST"),
            Row("outlet", "PIPE", 1, 100, FailureWords.Dangerous, "BEFORE_ARM")]);

    [TestMethod]
    [DataRow(FailureWords.Safe, 20.0, 20.0)]
    [DataRow(FailureWords.Harmless, 8.0, 8.0)]
    [DataRow("AT_ONCE", 0.0, 0.0)]
    [DataRow("BEFORE_ARM", 60.0, 60.0)]
    [DataRow("PROOF_TEST", 12.0, 12.0)]
    public void Shares_are_parts_times_rate_times_share(string outcome, double rate, double perCent)
    {
        var shares = new FailureShares(Example);
        Assert.AreEqual(100m, shares.Total);
        Assert.AreEqual((decimal)rate, shares.Of(outcome));
        Assert.AreEqual((decimal)perCent, shares.PerCent(outcome));
    }

    private static FailureEntry Row(string function, string part, int parts, int share, string ends, string detected) =>
        new(function, part, parts, share, $"{share}", "", ends, detected, "", "", [], 0);
}
