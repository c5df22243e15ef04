namespace AgNw.VirtualLab.Analog;

/// <summary>
/// A comparator with hysteresis on a linear signal: output true once the signal is beyond the threshold, false once it is back by the
/// hysteresis. The crossing inside a segment is found to the tick on the very expression that every-tick evaluation uses.
/// </summary>
public sealed class Comparator
{
    /// <summary>+1: true above the threshold; -1: true below it.</summary>
    private readonly int direction;

    public Comparator(int direction) => this.direction = direction;

    /// <summary>Signal at which the output becomes true when it is passed, A.</summary>
    public double ThresholdAmpere { get; set; }

    /// <summary>Distance back to the release point, A, not negative.</summary>
    public double HysteresisAmpere { get; set; }

    public bool Output { get; private set; }

    /// <summary>Sets the output from the signal.</summary>
    public void Evaluate(double currentAmpere)
    {
        Output = Next(currentAmpere);
    }

    /// <summary>First tick of from &lt;= tick &lt; to at which the output would change; long.MaxValue if none.</summary>
    public long NextChange(in AnalogSegment segment, double offsetAmpere, long from, long to)
    {
        if (from >= to)
        {
            return long.MaxValue;
        }

        if (Next(segment.CurrentAt(from) + offsetAmpere) != Output)
        {
            return from;
        }

        // The signal is monotone in the segment, so the output changes at most once: look at the far end, then halve.
        var last = to == long.MaxValue ? from + (1L << 52) : to - 1;
        if (segment.CurrentSlope == 0 || Next(segment.CurrentAt(last) + offsetAmpere) == Output)
        {
            return long.MaxValue;
        }

        var same = from;
        while (last - same > 1)
        {
            var middle = same + ((last - same) / 2);
            if (Next(segment.CurrentAt(middle) + offsetAmpere) == Output)
            {
                same = middle;
            }
            else
            {
                last = middle;
            }
        }

        return last;
    }

    private bool Next(double current) => Output
        ? direction * current > (direction * ThresholdAmpere) - HysteresisAmpere
        : direction * current > direction * ThresholdAmpere;
}
