using AgNw.Contract;

namespace AgNw.VirtualLab.Analog;

/// <summary>Fault injection in the front end: a DAC that does not follow its code, comparators that do not follow the current.</summary>
public sealed class FrontEndFaults
{
    private uint stuckLines;
    private uint stuckLevels;

    /// <summary>The DAC that is stuck, by its number at the ADC's multiplexer (register INJECT); 0 for none.</summary>
    public int StuckDac { get; init; }

    /// <summary>The code at which it is stuck.</summary>
    public int StuckCode { get; init; }

    /// <summary>Comparator pins show a level from now on, whatever the current.</summary>
    public void Stick(InputLine comparator, bool level)
    {
        stuckLines |= 1u << (int)comparator;
        stuckLevels |= level ? 1u << (int)comparator : 0;
    }

    internal uint Pins(uint levels) => (levels & ~stuckLines) | stuckLevels;

    internal FrontEndSettings Thresholds(in FrontEndSettings settings) => StuckDac switch
    {
        1 => settings with { OverPositive = StuckCode },
        2 => settings with { OverNegative = StuckCode },
        3 => settings with { UnderPositive = StuckCode },
        4 => settings with { UnderNegative = StuckCode },
        5 => settings with { Limit = StuckCode },
        _ => settings,
    };
}
