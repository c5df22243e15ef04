namespace AgNw.Recording.Database;

/// <summary>What the values of a column are.</summary>
public enum DatabaseKind
{
    /// <summary>Whole numbers of 64 bits.</summary>
    Whole,

    /// <summary>IEEE 754 double.</summary>
    Real,

    /// <summary>UTF-8.</summary>
    Text,

    /// <summary>Bytes.</summary>
    Blob,
}
