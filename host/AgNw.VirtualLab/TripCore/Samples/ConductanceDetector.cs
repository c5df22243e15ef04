using AgNw.Contract;
using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.TripCore.Configuration;

namespace AgNw.VirtualLab.TripCore.Samples;

/// <summary>
/// The conductance passes its threshold: three samples of even number in a row above after three in a row below, or since ARM.
/// </summary>
internal sealed class ConductanceDetector
{
    private const long Needed = 3;

    private long above;
    private long below;
    private bool ready;

    /// <summary>Samples in a row above and below, up to three, and whether a crossing would be told.</summary>
    public (long Above, long Below, bool Ready) Standing => (above, below, ready);

    public void Clear()
    {
        above = 0;
        below = 0;
        ready = true;
    }

    /// <summary>No record would be made within the bounds; magnitudes.</summary>
    public bool IsQuiet(CodeBounds current, CodeBounds voltage, LiveConfiguration configuration) =>
        Decide(current, voltage, configuration) switch
        {
            Decision.No => true,
            Decision.Yes => !ready,
            _ => false,
        };

    /// <summary>Takes over a quiet range in which count samples are of even number.</summary>
    public void SkipQuiet(CodeBounds current, CodeBounds voltage, long count, LiveConfiguration configuration)
    {
        if (count > 0)
        {
            Take(Decide(current, voltage, configuration) == Decision.Yes, count);
        }
    }

    /// <summary>One sample; true if it makes a record.</summary>
    public bool Sample(int current, int voltage, LiveConfiguration configuration) =>
        Take(Decide(new(current, current), new(voltage, voltage), configuration) == Decision.Yes, 1);

    private static Decision Decide(CodeBounds current, CodeBounds voltage, LiveConfiguration configuration)
    {
        var currentFactor = (long)configuration[Registers.ConductanceCurrent];
        var voltageFactor = (long)configuration[Registers.ConductanceVoltage];
        if (currentFactor == 0 || current.High * currentFactor <= voltage.Low * voltageFactor)
        {
            return Decision.No;
        }

        return current.Low * currentFactor > voltage.High * voltageFactor ? Decision.Yes : Decision.Unknown;
    }

    private bool Take(bool isAbove, long count)
    {
        above = isAbove ? Math.Min(above + count, Needed) : 0;
        below = isAbove ? 0 : Math.Min(below + count, Needed);
        if (below == Needed)
        {
            ready = true;
        }

        if (above < Needed || !ready)
        {
            return false;
        }

        ready = false;
        return true;
    }
}
