using AgNw.Interlock;
using AgNw.Interlock.Ports;
using AgNw.Recording.Manifest;

namespace AgNw.Cli.Recording;

/// <summary>What to record.</summary>
/// <param name="Board">where the board is</param>
/// <param name="Run">folder of the run, begun or gone on with; null for runs/run-NNN</param>
/// <param name="Context">what the operator says</param>
/// <param name="Smu">source-measure unit to abort on a trip; null for none</param>
/// <param name="DrainOnly">take what is waiting and end</param>
/// <param name="Longest">end after this; null: when told to</param>
/// <param name="LabelsFromInput">each line of standard input is the label of a mark</param>
/// <param name="OnInterrupt">what Ctrl-C does to the board, and says; null for nothing</param>
internal sealed record RecordRequest(
    BoardAddress Board,
    string? Run,
    RunContext? Context,
    BoardAddress? Smu,
    bool DrainOnly,
    TimeSpan? Longest,
    bool LabelsFromInput,
    Func<InterlockDriver, Task<string>>? OnInterrupt = null);
