namespace AgNw.FrontEnd.Parts;

/// <summary>Which of a figure's values is meant.</summary>
internal enum Bound
{
    Least,
    Typical,
    Largest,
}
