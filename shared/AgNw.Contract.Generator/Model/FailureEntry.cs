namespace AgNw.Contract.Generator.Model;

/// <summary>One failure of one function, what follows, and what shows it.</summary>
/// <param name="Class">kind of part that fails</param>
/// <param name="Parts">number of such parts in the function</param>
/// <param name="Share">per cent of the rate of these parts</param>
/// <param name="Ends">one of <see cref="FailureWords.Ends"/></param>
/// <param name="Detected">one of <see cref="FailureWords.Detections"/> for a dangerous failure, else empty</param>
/// <param name="By">what detects or prevents it</param>
/// <param name="Time">to the safe state</param>
/// <param name="Shown">what injects, proves or simulates it; none = the row is open</param>
public sealed record FailureEntry(
    string Function, string Class, int Parts, int Share, string Failure, string Effect, string Ends, string Detected, string By, string Time,
    IReadOnlyList<FailureEvidence> Shown, int Line);
