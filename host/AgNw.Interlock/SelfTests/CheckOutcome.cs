namespace AgNw.Interlock.SelfTests;

/// <summary>What became of a check of the self-test.</summary>
public enum CheckOutcome
{
    /// <summary>Within its limits.</summary>
    Passed,

    /// <summary>Outside its limits.</summary>
    Failed,

    /// <summary>Left out, because one before it failed, or because no test has run.</summary>
    NotRun,
}
