using AgNw.Contract;

namespace AgNw.Interlock.Upkeep;

/// <summary>What has to be done anew from time to time: calibration or proof test.</summary>
/// <param name="State">as the board says: it knows that it is overdue only once it was told the date</param>
/// <param name="Date">when it was done; null for never</param>
/// <param name="Due">when it is to be done again</param>
public record DueRecord(DueState State, DateOnly? Date, DateOnly? Due)
{
    /// <summary>What it is worth on a day that this program knows.</summary>
    public DueState On(DateOnly today) => State == DueState.Valid && today > Due ? DueState.Overdue : State;
}
