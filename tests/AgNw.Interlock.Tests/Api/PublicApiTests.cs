namespace AgNw.Interlock.Tests.Api;

/// <summary>
/// The driver's public surface is what was approved. AGNW_APPROVE=1 writes the file anew; the difference is then part of the review.
/// </summary>
[TestClass]
public sealed class PublicApiTests
{
    private const string ApprovalVariable = "AGNW_APPROVE";

    private static string ApprovedFile => Checkout.File("host/AgNw.Interlock/PublicApi.Generated.txt");

    [TestMethod]
    public void The_public_surface_is_the_approved_one()
    {
        string surface = PublicApiText.Of(typeof(InterlockDriver).Assembly);
        if (Environment.GetEnvironmentVariable(ApprovalVariable) == "1") File.WriteAllText(ApprovedFile, surface);

        string[] approved = File.ReadAllLines(ApprovedFile);
        string[] present = surface.TrimEnd('\n').Split('\n');
        Assert.AreEqual(string.Empty, string.Join('\n', present.Except(approved)), $"new; run the tests with {ApprovalVariable}=1 to approve");
        Assert.AreEqual(string.Empty, string.Join('\n', approved.Except(present)), $"gone: callers break; run the tests with {ApprovalVariable}=1 to approve");
        CollectionAssert.AreEqual(approved, present);
    }
}
