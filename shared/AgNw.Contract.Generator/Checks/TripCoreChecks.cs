using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Checks;

/// <summary>What trip_core.yaml must hold beyond its shape.</summary>
public static class TripCoreChecks
{
    public static void Run(TripCoreContract core, Problems problems)
    {
        ArgumentNullException.ThrowIfNull(core);
        ArgumentNullException.ThrowIfNull(problems);
    }
}
