using System.Reflection;

namespace AgNw.Cli.Output;

/// <summary>What this program calls itself in a run's manifest.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } =
        $"agnw {typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0"}";
}
