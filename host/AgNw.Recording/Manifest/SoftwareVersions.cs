namespace AgNw.Recording.Manifest;

/// <summary>What recorded the run.</summary>
/// <param name="Program">name and version</param>
/// <param name="Runtime">.NET version</param>
/// <param name="Contract">major.minor (CRC)</param>
public sealed record SoftwareVersions(string Program, string Runtime, string Contract);
