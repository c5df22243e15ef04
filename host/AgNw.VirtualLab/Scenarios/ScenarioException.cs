namespace AgNw.VirtualLab.Scenarios;

/// <summary>A scenario file that cannot be read. The message names file and line.</summary>
public sealed class ScenarioException : Exception
{
    public ScenarioException()
    {
    }

    public ScenarioException(string message)
        : base(message)
    {
    }

    public ScenarioException(string message, Exception inner)
        : base(message, inner)
    {
    }

    internal static ScenarioException At(string file, long line, string what) => new($"{file}:{line}: {what}");
}
