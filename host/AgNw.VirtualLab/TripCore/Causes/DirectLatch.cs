namespace AgNw.VirtualLab.TripCore.Causes;

/// <summary>
/// One term of the direct path: an asynchronously set latch, the enable q that was true after the edge before, and the two flip-flops
/// that bring the latch into the clocked world (theory of operation, section 2).
/// </summary>
internal sealed class DirectLatch
{
    private bool enabled;
    private bool first;
    private bool pulse;

    /// <summary>The latch: the line is open.</summary>
    public bool Latched { get; private set; }

    /// <summary>The latch as seen after its two flip-flops: makes the cause effective for the next edge.</summary>
    public bool Synchronised { get; private set; }

    /// <summary>The flip-flops still follow.</summary>
    public bool Moves => pulse || Latched != first || first != Synchronised;

    /// <summary>A pulse shorter than a tick between the edge just computed and the next; no effect while not enabled.</summary>
    public void Pulse() => pulse |= enabled;

    /// <summary>Computes edge t from the pin as seen by it. Returns whether the latch was set at it.</summary>
    /// <param name="pin">the condition at the pins</param>
    /// <param name="clear">the latch and its flip-flops are cleared at this edge</param>
    /// <param name="enableAfter">q after this edge</param>
    public bool Clock(bool pin, bool clear, bool enableAfter)
    {
        var set = !Latched && ((pin && enabled) || pulse);
        var next = Latched || set;
        Synchronised = first && !clear;
        first = next && !clear;
        // The path is combinational: a pin that stands when the enable rises sets the latch at once, after any clear.
        var was = Latched;
        Latched = (next && !clear) || (pin && enableAfter);
        enabled = enableAfter;
        pulse = false;
        return Latched && !was;
    }
}
