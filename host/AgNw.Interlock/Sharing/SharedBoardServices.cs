namespace AgNw.Interlock.Sharing;

/// <summary>What all clients of a server have in common.</summary>
/// <param name="Board">the board</param>
/// <param name="Log">its newest records</param>
/// <param name="Control">who changes it</param>
/// <param name="Token">what a client of another machine has to send before it may change anything</param>
public sealed record SharedBoardServices(ISharedBoard Board, SharedLog Log, SharedControl Control, string Token);
