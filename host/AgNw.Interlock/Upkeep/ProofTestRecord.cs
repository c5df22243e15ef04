using AgNw.Contract;

namespace AgNw.Interlock.Upkeep;

/// <summary>The last proof test of a board.</summary>
/// <param name="State">as the board says</param>
/// <param name="Date">when it was done; null for never</param>
/// <param name="Due">when it is to be done again</param>
/// <param name="By">who did it</param>
public sealed record ProofTestRecord(DueState State, DateOnly? Date, DateOnly? Due, string By) : DueRecord(State, Date, Due);
