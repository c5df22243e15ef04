namespace AgNw.Cli.Output;

/// <summary>Exit codes of `agnw`.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int Failed = 1;
    public const int Usage = 2;

    /// <summary>The experiment ran to its end and is recorded, but nothing tripped.</summary>
    public const int NoTrip = 3;
    public const int Interrupted = 130;
}
