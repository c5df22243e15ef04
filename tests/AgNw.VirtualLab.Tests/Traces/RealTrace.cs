using AgNw.VirtualLab.Traces;

namespace AgNw.VirtualLab.Tests.Traces;

/// <summary>A record of a real holder, read in place; tests that need it are skipped where it is not at hand.</summary>
internal static class RealTrace
{
    public static ElectricalTrace Read()
    {
        string? folder = Environment.GetEnvironmentVariable("AGNW_REAL_DATA");
        if (string.IsNullOrEmpty(folder))
        {
            Assert.Inconclusive("AGNW_REAL_DATA is not set: no real record to read.");
        }

        return ProtochipsReader.Read(Path.Combine(folder, "smu", "protochips_electrical.csv"));
    }
}
