namespace AgNw.Cli.Output;

/// <summary>Something the user can put right: what was wrong, and what to do.</summary>
internal sealed class UserException(string message, string remedy) : Exception(message)
{
    public string Remedy { get; } = remedy;
}
