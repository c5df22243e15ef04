namespace AgNw.Timeline.FrameFiles;

/// <summary>Number format of a pixel; the little or big end is the file's.</summary>
public enum PixelKind
{
    /// <summary>8 bits, unsigned.</summary>
    U8,

    /// <summary>8 bits, two's complement.</summary>
    I8,

    /// <summary>16 bits, unsigned.</summary>
    U16,

    /// <summary>16 bits, two's complement.</summary>
    I16,

    /// <summary>32 bits, unsigned.</summary>
    U32,

    /// <summary>32 bits, two's complement.</summary>
    I32,

    /// <summary>IEEE 754 single.</summary>
    F32,

    /// <summary>IEEE 754 double.</summary>
    F64,
}
