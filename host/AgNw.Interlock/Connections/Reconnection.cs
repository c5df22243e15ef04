using AgNw.Contract;
using AgNw.Interlock.Status;

namespace AgNw.Interlock.Connections;

/// <summary>What a board was found to be when its line had been lost and was opened again. Nothing was sent that changes it.</summary>
/// <param name="Before">the last status read before the line was lost</param>
/// <param name="After">the status read back</param>
/// <param name="Away">how long the line was gone</param>
public sealed record Reconnection(InterlockStatus Before, InterlockStatus After, TimeSpan Away)
{
    /// <summary>The board restarted meanwhile: another power-up, another log.</summary>
    public bool HasRestarted => Before.Boot != After.Boot;

    /// <summary>It is in another state than before, for example no longer armed.</summary>
    public bool HasChangedState => Before.State != After.State;

    /// <summary>One line for a person.</summary>
    public override string ToString()
    {
        string state = HasChangedState
            ? $"it was {TripStateNames.ByCode[(int)Before.State]} and is {TripStateNames.ByCode[(int)After.State]} now"
            : $"it is {TripStateNames.ByCode[(int)After.State]} as before";
        string restarted = HasRestarted ? "the board restarted; " : string.Empty;
        string armed = Before.State == TripState.Armed && After.State != TripState.Armed ? "; arm it again if that is meant" : string.Empty;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"connected again after {Away.TotalSeconds:0.0} s: {restarted}{state}{armed}");
    }
}
