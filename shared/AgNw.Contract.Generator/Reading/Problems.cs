namespace AgNw.Contract.Generator.Reading;

/// <summary>Collects everything wrong with the inputs, so that one run names all of it.</summary>
public sealed class Problems
{
    private readonly List<SourceProblem> _found = [];

    public IReadOnlyList<SourceProblem> Found => _found;

    public void Add(string file, int line, string message) => _found.Add(new SourceProblem(file, line, message));
}
