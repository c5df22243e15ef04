using System.Globalization;
using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.Status;

namespace AgNw.Cli.Boards;

/// <summary>What `agnw status` prints, and each line of `agnw watch --json`. Times in s of the board's clock, currents in A, voltages in V.</summary>
internal sealed record StatusReport
{
    public required string Board { get; init; }

    public required string State { get; init; }

    public required IReadOnlyList<string> Causes { get; init; }

    public required string? FirstCause { get; init; }

    /// <summary>Conditions effective now, enabled or not.</summary>
    public required IReadOnlyList<string> Effective { get; init; }

    public required double CurrentAmpere { get; init; }

    public required double VoltageVolt { get; init; }

    public required double BeamSeconds { get; init; }

    public required double BoardSeconds { get; init; }

    public required string Boot { get; init; }

    /// <summary>Records waiting to be read and acknowledged.</summary>
    public required uint RecordsWaiting { get; init; }

    /// <summary>Records ever written since boot.</summary>
    public required uint RecordsWritten { get; init; }

    public required uint RecordsLost { get; init; }

    public required string Capture { get; init; }

    public required bool HeartbeatAlive { get; init; }

    public required Thresholds Thresholds { get; init; }

    public static async Task<StatusReport> ReadAsync(InterlockDriver driver, CancellationToken cancellationToken)
    {
        Thresholds thresholds = await Thresholds.ReadAsync(driver, cancellationToken).ConfigureAwait(false);
        return Of(driver.Identity, await driver.ReadStatusAsync(cancellationToken).ConfigureAwait(false), thresholds);
    }

    public static StatusReport Of(InterlockIdentity identity, InterlockStatus status, Thresholds thresholds) => new()
    {
        Board = $"{identity.Maker} {identity.Model}, serial number {identity.Serial}, firmware {identity.FirmwareVersion}, contract {identity.Contract}",
        State = StateReport.NameOf(status.State),
        Causes = StateReport.NamesOf(status.Causes),
        FirstCause = status.FirstCause is { } first ? CauseNames.ByCode[(int)first] : null,
        Effective = StateReport.NamesOf(status.Effective),
        CurrentAmpere = status.CurrentAmpere,
        VoltageVolt = status.VoltageVolt,
        BeamSeconds = status.BeamTicks / (double)TripCoreClock.Hertz,
        BoardSeconds = status.BoardTicks / (double)TripCoreClock.Hertz,
        Boot = status.Boot.ToString("X8", CultureInfo.InvariantCulture),
        RecordsWaiting = status.Log.Count,
        RecordsWritten = status.Log.Head,
        RecordsLost = status.Log.Lost,
        Capture = status.Capture.Phase.ToString().ToUpperInvariant(),
        HeartbeatAlive = status.HeartbeatAlive,
        Thresholds = thresholds,
    };
}
