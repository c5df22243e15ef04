using AgNw.VirtualLab.TripCore;

namespace AgNw.Cli.Demo;

/// <summary>Looks at the trip core of a demo while it runs; changes nothing in it.</summary>
internal interface ICoreWatcher
{
    /// <summary>Called with the core before anything reaches it.</summary>
    void CoreMade(TripCoreModel core);

    /// <summary>Called after every step of the simulation, never within an SPI frame.</summary>
    void AfterStep();
}
