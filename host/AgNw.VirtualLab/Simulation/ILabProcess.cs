namespace AgNw.VirtualLab.Simulation;

/// <summary>Something that acts at its own ticks of simulated time.</summary>
public interface ILabProcess
{
    /// <summary>When it acts next; long.MaxValue when nothing is due.</summary>
    long NextTick { get; }

    /// <summary>Acts. <paramref name="tick"/> is its <see cref="NextTick"/> or, if it came due while another acted, a little later.</summary>
    void Act(long tick);
}
