namespace AgNw.VirtualLab.Analog;

/// <summary>
/// What the front end sees: SMU, cable, switch, wire and gap as piecewise linear segments. Pure function of its seed, its
/// parameters and the line drive it was told; no wall clock. Ticks are those of the trip core.
/// </summary>
public interface IAnalogWorld
{
    /// <summary>
    /// The segment that contains <paramref name="tick"/>. Asked with ticks that never fall behind the last drive change.
    /// A segment once returned stays true for all of its ticks unless the drive changes or <see cref="Replanned"/> is raised
    /// inside it; then it stays true before that tick.
    /// </summary>
    AnalogSegment SegmentAt(long tick);

    /// <summary>
    /// Something other than the drive, a command to the SMU, has changed the world from the given tick on: who holds a segment asks anew.
    /// A world that takes no commands never raises it.
    /// </summary>
    event Action<long>? Replanned
    {
        add { }
        remove { }
    }

    /// <summary>The series switch and the crowbar are physically as given from <paramref name="tick"/> on.</summary>
    void DriveChanged(long tick, LineDrive drive);
}
