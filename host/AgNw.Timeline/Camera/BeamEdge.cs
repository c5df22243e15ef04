using AgNw.Timeline.Board;

namespace AgNw.Timeline.Camera;

/// <summary>The beam was blanked or unblanked.</summary>
/// <param name="Tick">Board tick.</param>
/// <param name="On">True if the beam reaches the camera from here on.</param>
public readonly record struct BeamEdge(long Tick, bool On)
{
    /// <summary>The edges among changes of state, ascending.</summary>
    public static IReadOnlyList<BeamEdge> Of(IEnumerable<StateChange> states)
    {
        var edges = new List<BeamEdge>();
        bool? blanked = null;
        foreach (StateChange state in states)
        {
            if (blanked is { } before && before != state.Blanked)
                edges.Add(new BeamEdge(state.Tick, !state.Blanked));
            blanked = state.Blanked;
        }

        return edges;
    }
}
