using AgNw.Contract;

namespace AgNw.Supervisor.Tests.Bench;

/// <summary>
/// What a trip core in SELFTEST sees of a sound front end: DACs through the ADC, comparators, the switch that a trip opens. Faults are
/// switched on by the test.
/// </summary>
internal sealed class FakeFrontEnd
{
    private const int InjectedCode = 31457;

    private uint _inject;
    private bool _latch;

    /// <summary>Comparators of InputLine that say the opposite.</summary>
    public uint WrongInputs { get; set; }

    /// <summary>Read-backs of OutputLine that say the opposite.</summary>
    public uint WrongOutputs { get; set; }

    /// <summary>What the ADC is off by, codes.</summary>
    public int AdcError { get; set; }

    /// <summary>From injection to the open switch.</summary>
    public uint TripTicks { get; set; } = 40;

    /// <summary>Number of the DAC that reads back wrong, as INJECT.mux has it; 0 for none.</summary>
    public int WrongDac { get; set; }

    public uint Ticks { get; private set; } = uint.MaxValue;

    public uint Inputs => WrongInputs ^ (Positive
        ? Bit(InputLine.OverPos) | Bit(InputLine.UnderNeg)
        : Negative ? Bit(InputLine.OverNeg) | Bit(InputLine.UnderPos) : Bit(InputLine.UnderPos) | Bit(InputLine.UnderNeg));

    public uint Outputs => WrongOutputs
        ^ (Bit(OutputLine.CrowbarReadback) | Bit(OutputLine.BlankReadback) | (IsSwitchClosed ? Bit(OutputLine.SwitchReadback) : 0));

    private bool Positive => (_inject & InjectFields.CurrentPosMask) != 0;

    private bool Negative => (_inject & InjectFields.CurrentNegMask) != 0;

    private bool IsSwitchClosed => (_inject & InjectFields.PermitMask) != 0 && !_latch;

    public void Inject(uint word)
    {
        bool wasClosed = IsSwitchClosed;
        _inject = word;
        _latch = word != 0 && (_latch || Positive || Negative);
        Ticks = Positive || Negative ? wasClosed ? TripTicks : uint.MaxValue : Ticks;
    }

    /// <summary>The register ADC.</summary>
    public uint Adc(ReadOnlySpan<uint> live)
    {
        int dac = (int)((_inject & InjectFields.MuxMask) >> InjectFields.MuxShift);
        int current = Positive ? InjectedCode : Negative ? -InjectedCode : 0;
        if (dac != 0)
        {
            byte[] words = [Registers.DacOverPos, Registers.DacOverNeg, Registers.DacUnderPos, Registers.DacUnderNeg, Registers.DacLimit];
            int half = (int)live[words[dac - 1] - Registers.ConfigFirst] / 2;
            current = dac is 2 or 4 ? -half : half;
            current += dac == WrongDac ? 1000 : 0;
        }

        return (ushort)(current + AdcError);
    }

    private static uint Bit(InputLine line) => 1u << (int)line;

    private static uint Bit(OutputLine line) => 1u << (int)line;
}
