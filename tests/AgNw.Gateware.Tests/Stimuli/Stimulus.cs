using AgNw.Contract;
using AgNw.VirtualLab.TripCore.Link;

namespace AgNw.Gateware.Tests.Stimuli;

/// <summary>One thing that happens to a trip core, model or gateware alike. Applied from the tick after the present one on.</summary>
internal abstract record Stimulus;

/// <summary>Time goes on.</summary>
internal sealed record Wait(int Ticks) : Stimulus;

/// <summary>A pin takes a level, seen a number of ticks after the present one (1 or more), also in the middle of a frame.</summary>
internal sealed record Pin(InputLine Line, bool Level, int After = 1) : Stimulus;

/// <summary>A pulse on a comparator between two ticks.</summary>
internal sealed record Glitch(InputLine Line) : Stimulus;

/// <summary>Codes of every sample from the next tick on.</summary>
internal sealed record Samples(int Current, int Voltage) : Stimulus;

/// <summary>A read-back shows a level whatever its output does; null releases it.</summary>
internal sealed record ReadBack(OutputLine Line, bool? Level) : Stimulus;

/// <summary>One chip-select assertion.</summary>
internal sealed record Frame(byte[] Mosi, int Bits, SpiTiming Timing, string Text) : Stimulus
{
    public override string ToString() => $"Frame {Text}, {Bits} bits: {Convert.ToHexString(Mosi)}";
}

/// <summary>
/// The FPGA is configured anew, between two ticks. With a frame, in the middle of it: after so many of its bits; the master clocks the others
/// afterwards, chip select low all the while.
/// </summary>
internal sealed record Reset(Frame? Within = null, int AfterBits = 0) : Stimulus
{
    /// <summary>From the last bit before the reset to the reset, ticks.</summary>
    public const int Pause = 30;

    public Frame Before => Within! with { Bits = AfterBits, Timing = Within.Timing with { Trail = Pause } };

    /// <summary>What the core sees of the frame after the reset.</summary>
    public Frame After
    {
        get
        {
            var rest = Within!.Bits - AfterBits;
            var mosi = new byte[(rest + 7) / 8];
            for (var bit = 0; bit < rest; bit++)
            {
                var from = AfterBits + bit;
                mosi[bit / 8] |= (byte)(((Within.Mosi[from / 8] >> (7 - (from % 8))) & 1) << (7 - (bit % 8)));
            }

            return new Frame(mosi, rest, Within.Timing, "the rest of " + Within.Text);
        }
    }
}
