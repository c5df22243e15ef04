using AgNw.Contract;
using AgNw.Interlock.Captures;
using AgNw.Interlock.Profiles;
using AgNw.Interlock.Status;
using AgNw.Recording.Runs;

namespace AgNw.Cli.Experiments;

/// <summary>What the host knows when an experiment on the board has ended; everything else is in the run folder.</summary>
/// <param name="Run">where it is recorded</param>
/// <param name="Identity">the board</param>
/// <param name="Profile">what was live</param>
/// <param name="FinalState">state before the acknowledgement, or before disarming</param>
/// <param name="FirstCause">first cause of the last trip; null if none tripped</param>
/// <param name="Capture">the capture around the trip; null if none was frozen</param>
/// <param name="Log">the board's log when recording ended</param>
/// <param name="StartedUtc">PC's clock when recording began</param>
/// <param name="EndedUtc">PC's clock when it ended</param>
internal sealed record ExperimentOutcome(
    RunFolder Run,
    InterlockIdentity Identity,
    AppliedProfile Profile,
    TripState FinalState,
    Cause? FirstCause,
    CaptureData? Capture,
    LogState Log,
    DateTimeOffset StartedUtc,
    DateTimeOffset EndedUtc);
