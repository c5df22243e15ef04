namespace AgNw.Cli.Profiles;

/// <summary>What `agnw profile apply` did.</summary>
/// <param name="Profile">its name</param>
/// <param name="Hash">SHA-256 of its canonical text</param>
/// <param name="Crc">of the live configuration: what ARM takes</param>
/// <param name="Changed">the settings that were different before</param>
/// <param name="State">of the board now</param>
/// <param name="Note">what the operator should know; null for nothing</param>
internal sealed record AppliedReport(string Profile, string Hash, string Crc, IReadOnlyList<SettingRow> Changed, string State, string? Note);
