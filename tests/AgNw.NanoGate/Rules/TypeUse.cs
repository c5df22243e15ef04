namespace AgNw.NanoGate.Rules;

/// <summary>What a type in a signature is made of.</summary>
[Flags]
internal enum TypeUse
{
    None = 0,
    Generic = 1,
    MultidimensionalArray = 2,
    FloatingPoint = 4,
}
