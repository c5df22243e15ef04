namespace AgNw.Recording.Manifest;

/// <summary>A profile as it was applied.</summary>
/// <param name="Name">of the profile</param>
/// <param name="Sha256">of its canonical text</param>
/// <param name="ConfigurationCrc">of the live configuration, hexadecimal</param>
/// <param name="CurrentRange">for example 20 mA</param>
/// <param name="CanonicalText">every setting, one a line</param>
/// <param name="InEffect">values in effect in base units, by setting</param>
public sealed record ProfileDescription(
    string Name, string Sha256, string ConfigurationCrc, string CurrentRange, string CanonicalText, IReadOnlyDictionary<string, double> InEffect);
