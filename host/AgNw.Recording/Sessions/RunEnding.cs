using AgNw.Interlock.Status;
using AgNw.Recording.Manifest;

namespace AgNw.Recording.Sessions;

/// <summary>What is known when recording has ended.</summary>
/// <param name="Manifest">as it was begun, without counts, files and end</param>
/// <param name="Log">the board's log then</param>
/// <param name="EndedUtc">host's clock</param>
public sealed record RunEnding(RunManifest Manifest, LogState Log, DateTimeOffset EndedUtc);
