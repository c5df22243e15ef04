using AgNw.Contract;
using AgNw.Interlock.Upkeep;

namespace AgNw.Recording.Manifest;

/// <summary>Calibration or proof test of the board when it was connected.</summary>
/// <param name="State">as the board says; names of shared/protocol/status.yaml. Whether it was overdue on the run's day: the statements</param>
/// <param name="Date">when it was done; null for never</param>
/// <param name="Due">when it was to be done again</param>
/// <param name="By">who did it; null for a calibration</param>
public sealed record DueDescription(string State, DateOnly? Date, DateOnly? Due, string? By)
{
    public static DueDescription? Of(DueRecord? record) => record is null
        ? null
        : new DueDescription(DueStateNames.ByCode[(int)record.State], record.Date, record.Due, (record as ProofTestRecord)?.By);

    /// <summary>What it was worth on a day: its state, or OVERDUE where the board was not told the date.</summary>
    public string On(DateOnly day) => State == Name(DueState.Valid) && day > Due ? Name(DueState.Overdue) : State;

    private static string Name(DueState state) => DueStateNames.ByCode[(int)state];
}
