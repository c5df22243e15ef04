namespace AgNw.Supervisor.Tests;

[TestClass]
public sealed class SupervisorVersionTests
{
    [TestMethod]
    public void The_version_told_is_the_version_built()
    {
        string built = typeof(SupervisorVersion).Assembly.GetName().Version!.ToString(3);
        string told = SupervisorVersion.Firmware;
        Assert.AreEqual(built, told);
    }
}
