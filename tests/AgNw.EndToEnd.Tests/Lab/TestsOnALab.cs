using AgNw.VirtualLab.SerialLine;

namespace AgNw.EndToEnd.Tests.Lab;

/// <summary>Each test has a virtual board of its own behind a pseudo-terminal; skipped where the system has none.</summary>
public abstract class TestsOnALab
{
    internal RunningLab Lab { get; private set; } = null!;

    [TestInitialize]
    public void StartLab()
    {
        if (!PseudoTerminal.IsSupported) Assert.Inconclusive("this system has no pseudo-terminals");
        Lab = RunningLab.Start();
    }

    [TestCleanup]
    public void StopLab() => Lab?.Dispose();
}
