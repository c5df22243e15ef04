using AgNw.Timeline.Board;

namespace AgNw.Timeline.Camera;

/// <summary>The beam was blanked or unblanked.</summary>
/// <param name="Tick">Board tick.</param>
/// <param name="On">True if the beam reaches the camera from here on.</param>
public readonly record struct BeamEdge(long Tick, bool On)
{
    /// <summary>The edges in a list of states.</summary>
    public static IReadOnlyList<BeamEdge> Of(IReadOnlyList<StateChange> states) =>
        [.. states.Skip(1).Where((s, i) => s.Blanked != states[i].Blanked).Select(static s => new BeamEdge(s.Tick, !s.Blanked))];
}
