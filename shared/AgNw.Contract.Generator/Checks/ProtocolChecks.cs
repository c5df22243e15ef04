using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Checks;

/// <summary>What commands.yaml and errors.yaml must hold beyond their shape.</summary>
public static class ProtocolChecks
{
    public static void Run(TripCoreContract core, ProtocolContract protocol, Problems problems)
    {
        ArgumentNullException.ThrowIfNull(core);
        ArgumentNullException.ThrowIfNull(protocol);
        ArgumentNullException.ThrowIfNull(problems);
    }
}
