namespace AgNw.Timeline.FrameFiles.DigitalMicrograph;

/// <summary>One tag's data: a number, or where an array of numbers lies in the file.</summary>
/// <param name="Number">The value of a single number; NaN for anything else.</param>
/// <param name="ElementType">Code of an array's elements; 0 for anything else.</param>
/// <param name="Count">Elements of an array.</param>
/// <param name="Offset">Byte of the file at which the data begins.</param>
internal sealed record TagValue(double Number, int ElementType, long Count, long Offset);
