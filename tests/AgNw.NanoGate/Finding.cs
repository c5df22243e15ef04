namespace AgNw.NanoGate;

/// <summary>
/// Something that does not compile for nanoFramework, or compiles and then fails there. <paramref name="Rule"/> is a rule's name or
/// the compiler's number; <paramref name="File"/> is relative to the repository, <paramref name="Line"/> counts from 1, 0 = unknown.
/// </summary>
public sealed record Finding(string Rule, string File, int Line, string Member, string Text)
{
    public override string ToString() => $"{File}({Line}): {Member}: {Text} [{Rule}]";
}
