using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore;

/// <summary>The five read-back pins of the outputs.</summary>
internal sealed class ReadBackPort
{
    private readonly ReadBackLine[] lines;
    private readonly bool follows;

    public ReadBackPort(TripCoreOptions options)
    {
        follows = options.FollowReadBacks;
        lines =
        [
            Line(OutputLine.Switch, options.SwitchReadBackDelay),
            Line(OutputLine.Crowbar, options.CrowbarReadBackDelay),
            Line(OutputLine.Blank, options.LineReadBackDelay),
            Line(OutputLine.Abort, options.LineReadBackDelay),
            Line(OutputLine.Permit, options.LineReadBackDelay),
        ];

        ReadBackLine Line(OutputLine line, int delay)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(delay, 1);
            return new ReadBackLine(delay, follows && (SafeOutputs.Levels & (1u << (int)line)) != 0);
        }
    }

    public long NextWake
    {
        get
        {
            var wake = Wake.Never;
            foreach (var line in lines)
            {
                wake = Math.Min(wake, line.NextWake);
            }

            return wake;
        }
    }

    public uint PinsAt(long t)
    {
        var pins = 0u;
        for (var i = 0; i < lines.Length; i++)
        {
            pins |= lines[i].At(t) ? 1u << (i + SafeOutputs.ReadbackShift) : 0;
        }

        return pins;
    }

    public void Force(OutputLine readBack, bool? level)
    {
        var index = (int)readBack - SafeOutputs.ReadbackShift;
        ArgumentOutOfRangeException.ThrowIfNegative(index, nameof(readBack));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, lines.Length, nameof(readBack));
        lines[index].Forced = level;
    }

    public void Follow(long t, in PhysicalOutputs outputs)
    {
        if (!follows)
        {
            return;
        }

        lines[0].Follow(t, outputs.SwitchClosed);
        lines[1].Follow(t, outputs.CrowbarClosed);
        lines[2].Follow(t, outputs.Blanked);
        lines[3].Follow(t, outputs.Abort);
        lines[4].Follow(t, outputs.Permit);
    }
}
