namespace AgNw.Timeline.Clocks;

/// <summary>How a source's times came onto the board's clock, best first.</summary>
public enum VerdictKind
{
    /// <summary>The board itself stamped each item (an exposure strobe belongs to each frame).</summary>
    ExactByStrobe,

    /// <summary>The other clock was fitted against moments that both clocks saw.</summary>
    Fitted,

    /// <summary>The camera's clock was fitted by the board's blanking of the beam, which its frames show.</summary>
    FittedByBeamBlink,

    /// <summary>Nothing but the times that the file states, related to the board through the host's clock.</summary>
    FileTimesOnly,

    /// <summary>The source cannot be placed on the board's clock.</summary>
    None,
}
