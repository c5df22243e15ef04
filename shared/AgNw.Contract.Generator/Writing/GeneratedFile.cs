namespace AgNw.Contract.Generator.Writing;

/// <summary>A file to write: path from the root with forward slashes, text with LF line ends.</summary>
public sealed record GeneratedFile(string Path, string Text);
