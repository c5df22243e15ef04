using AgNw.Recording.Manifest;

namespace AgNw.Cli.Recording;

/// <summary>What recording left, as printed by --json.</summary>
/// <param name="Run">the folder</param>
/// <param name="Resumed">the run was gone on with</param>
/// <param name="Ended">why recording ended</param>
/// <param name="Records">in the journal</param>
/// <param name="Boots">counts at both ends</param>
/// <param name="ClockUncertaintySeconds">of the board's ticks as UTC, s; null without an exchange of clocks</param>
/// <param name="Notes">what was noticed, the whole run long</param>
/// <param name="Problems">what `agnw verify` would say; empty when the run is whole</param>
internal sealed record RecordResult(
    string Run,
    bool Resumed,
    string Ended,
    long Records,
    IReadOnlyList<BootCounts> Boots,
    double? ClockUncertaintySeconds,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Problems);
