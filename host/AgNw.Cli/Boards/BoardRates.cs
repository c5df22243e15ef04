using AgNw.Contract;
using AgNw.Interlock.Status;

namespace AgNw.Cli.Boards;

/// <summary>How fast things change between two readings of a board's status, by the board's clock. Null where it does not tell.</summary>
/// <param name="RecordsPerSecond">records written</param>
/// <param name="VoltPerSecond">of the last samples of V</param>
/// <param name="AmperePerSecond">of the last samples of I</param>
/// <param name="BeamOnShare">0 to 1, of the time between</param>
internal sealed record BoardRates(double? RecordsPerSecond, double? VoltPerSecond, double? AmperePerSecond, double? BeamOnShare)
{
    public static BoardRates None { get; } = new(null, null, null, null);

    /// <param name="before">the earlier reading, or null</param>
    /// <param name="now">the later one</param>
    public static BoardRates Between(InterlockStatus? before, InterlockStatus now)
    {
        if (before is null || before.Boot != now.Boot || now.BoardTicks <= before.BoardTicks)
        {
            return None;
        }

        double seconds = (now.BoardTicks - before.BoardTicks) / (double)TripCoreClock.Hertz;
        // The counter of the beam is read a moment before the clock, and may have been cleared.
        long beam = now.BeamTicks - before.BeamTicks;
        return new BoardRates(
            unchecked(now.Log.Head - before.Log.Head) / seconds,
            (now.VoltageVolt - before.VoltageVolt) / seconds,
            (now.CurrentAmpere - before.CurrentAmpere) / seconds,
            beam < 0 ? null : Math.Min(1, beam / (double)TripCoreClock.Hertz / seconds));
    }
}
