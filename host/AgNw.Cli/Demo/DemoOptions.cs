using AgNw.Interlock.Profiles;

namespace AgNw.Cli.Demo;

/// <summary>How a demo runs.</summary>
/// <param name="Seed">of wire, noise and instruments; the same seed gives the same event log, byte for byte</param>
/// <param name="RateVoltPerSecond">slope of the sweep, V/s</param>
/// <param name="StopVolt">end of the sweep, V</param>
/// <param name="Profile">name of an example or path of a YAML file</param>
internal sealed record DemoOptions(ulong Seed, double RateVoltPerSecond, double StopVolt, string Profile)
{
    public InterlockProfile ReadProfile() =>
        ExampleProfiles.Names.Contains(Profile) ? ExampleProfiles.Read(Profile) : ProfileReader.ReadFile(Profile);
}
