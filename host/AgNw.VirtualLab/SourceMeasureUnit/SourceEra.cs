namespace AgNw.VirtualLab.SourceMeasureUnit;

/// <summary>What the SMU's output does from a tick on, until the next era.</summary>
internal readonly record struct SourceEra(long FromTick, SourceEraKind Kind, double FromVolt)
{
    public static SourceEra Off(long tick) => new(tick, SourceEraKind.Off, 0);

    public static SourceEra Sweep(long tick) => new(tick, SourceEraKind.Sweep, 0);

    public static SourceEra FallingFrom(long tick, double volt) => new(tick, SourceEraKind.Fall, volt);
}
