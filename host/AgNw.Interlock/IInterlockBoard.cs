using AgNw.Interlock.Clocks;
using AgNw.Interlock.Events;
using AgNw.Interlock.Measurements;
using AgNw.Interlock.Status;

namespace AgNw.Interlock;

/// <summary>What recording a run needs of a board beside its log. Everything throws as <see cref="InterlockDriver"/> does.</summary>
public interface IInterlockBoard : IInterlockLog, IAsyncDisposable
{
    /// <summary>What the board calls itself.</summary>
    InterlockIdentity Identity { get; }

    /// <summary>Reads the board's clock between two readings of the host's.</summary>
    Task<ClockExchange> ReadTimeAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads the board's own V between two readings of the board's clock.</summary>
    Task<VoltageReading> ReadVoltageAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes a MARK record with this value on the board's clock.</summary>
    Task MarkAsync(uint value, CancellationToken cancellationToken = default);

    /// <summary>What is live; null while other settings are staged than are live, for then the board does not tell the live ones.</summary>
    Task<LiveConfiguration?> ReadLiveConfigurationAsync(CancellationToken cancellationToken = default);
}
