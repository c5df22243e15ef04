using AgNw.Contract;
using AgNw.VirtualLab.TripCore.Configuration;

namespace AgNw.VirtualLab.TripCore;

/// <summary>What stood before the edge that is being computed, and what that edge did.</summary>
internal struct EdgeContext
{
    public long Tick;

    /// <summary>Live configuration before the edge.</summary>
    public LiveConfiguration Live;

    public TripState StateBefore;

    public bool BootedBefore;

    /// <summary>Conditions effective for the edge.</summary>
    public uint Effective;

    /// <summary>s2 of the inputs before the edge, and one before that.</summary>
    public uint Inputs;

    public uint InputsBefore;

    /// <summary>s2 of outputs and read-backs before the edge.</summary>
    public uint Outputs;

    public bool Tripped;

    /// <summary>The direct path's latches are cleared at the edge.</summary>
    public bool ClearsDirect;

    /// <summary>A command or a decision changed something.</summary>
    public bool Active;
}
