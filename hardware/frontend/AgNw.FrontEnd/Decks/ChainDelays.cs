using AgNw.Contract;
using AgNw.FrontEnd.Parts;
using AgNw.FrontEnd.TripCore;

namespace AgNw.FrontEnd.Decks;

/// <summary>Delays of the logic between comparator and outputs, s: sums of datasheet figures and of the trip core's own.</summary>
internal sealed class ChainDelays(PartList parts, TripCoreDelays core, LineCase line, Bound slow)
{
    public double Comparator => parts["comparator"].At("delay", slow);

    /// <summary>From the comparator's pin to the line's.</summary>
    public double TripCore => line.Path switch
    {
        TripPath.Direct => core.DirectSeconds,
        TripPath.LastLine => parts["last_line_or"].At("delay", slow) + parts["last_line_latch"].At("delay", slow),
        _ => core.Filtered(Deglitch, line.Worst),
    };

    /// <summary>From the trip core's pin to the drive of the gates.</summary>
    public double Line => parts["line_gate"].At("delay", slow) + parts["switch_isolator"].At("delay", slow) + parts["gate_driver"].At("delay", slow);

    /// <summary>From the comparator's pin to the commanded outputs: the latch of the direct path is seen without deglitch.</summary>
    public double Commanded => core.Filtered(line.Path == TripPath.Direct ? 0 : Deglitch, line.Worst);

    /// <summary>From the comparator's pin to the crowbar's gate; the delay is what lets the switch open first.</summary>
    public double Crowbar =>
        Commanded + (TripCoreDelays.Default("CROWBAR_DELAY") * TripCoreDelays.TickSeconds)
        + parts["crowbar_isolator"].At("delay", slow) + parts["crowbar_driver"].At("delay", slow);

    /// <summary>From the comparator's pin to the blanker's connector.</summary>
    public double Blank => Commanded + parts["output_isolator"].At("delay", slow) + parts["blank_driver"].At("delay", slow);

    private int Deglitch => TripCoreDelays.Default(line.Cause == Cause.Over ? "OVER_DEGLITCH" : "UNDER_DEGLITCH");
}
