namespace AgNw.Contract.Generator.Model;

/// <summary>The words of failures.yaml, with what each means to a reader of the table.</summary>
public static class FailureWords
{
    public const string Safe = "SAFE";
    public const string Harmless = "NONE";
    public const string Dangerous = "DANGEROUS";

    public static readonly IReadOnlyList<string> Ends = [Safe, Harmless, Dangerous];

    /// <summary>When a dangerous failure is detected, best first.</summary>
    public static readonly IReadOnlyList<(string Name, string Text)> Detections =
    [
        ("AT_ONCE", "dangerous, detected while armed, and the board goes to safe"),
        ("BEFORE_ARM", "dangerous, detected by the self-test or the arming rules, before the next run"),
        ("PROOF_TEST", "dangerous, detected by the proof test only"),
        ("NOT", "dangerous, detected by nothing on the board"),
    ];

    /// <summary>Kinds of evidence, with the file that must exist; {0} is the name. Null where the name is one of the contract's.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Evidence = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["scenario"] = "shared/scenarios/{0}.yaml",
        ["fault"] = null,
        ["check"] = null,
        ["proof"] = "hardware/gateware/trip_core/formal/{0}_proof.v",
        ["deck"] = "hardware/frontend/decks/{0}.cir",
    };
}
