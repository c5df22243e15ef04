namespace AgNw.NanoGate.Device;

/// <summary>A source of the device program; the path is relative to the repository, with forward slashes.</summary>
public sealed record SourceFile(string Path, string Text);
