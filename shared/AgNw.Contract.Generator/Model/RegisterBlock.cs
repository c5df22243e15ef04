namespace AgNw.Contract.Generator.Model;

/// <summary>Consecutive registers that one READ or WRITE may span.</summary>
public sealed record RegisterBlock(string Name, int First, int Last, string Text, int Line)
{
    public int Words => Last - First + 1;
}
