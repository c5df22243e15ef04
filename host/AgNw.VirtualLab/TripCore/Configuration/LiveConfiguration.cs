using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Configuration;

/// <summary>The live configuration words, decoded once. Immutable; units are those of the registers.</summary>
internal sealed class LiveConfiguration
{
    private const int SmallestWindowShift = 8;
    private const uint Bipolar = 2;

    private readonly uint[] words;

    public LiveConfiguration(uint[] words)
    {
        this.words = (uint[])words.Clone();
        Mode = (TripMode)Field(Registers.ConfigMode, ConfigModeFields.ModeMask, ConfigModeFields.ModeShift);
        IsBipolar = Field(Registers.ConfigMode, ConfigModeFields.PolarityMask, ConfigModeFields.PolarityShift) == Bipolar;
        DoseOpens = Bit(ConfigModeFields.DoseOpensMask);
        Chop = Bit(ConfigModeFields.ChopMask);
        DirectOver = Bit(ConfigModeFields.DirectOverMask);
        DirectUnder = Bit(ConfigModeFields.DirectUnderMask);
        SourceCheck = Bit(ConfigModeFields.SourceCheckMask);
        BlankTrip = (BlankPolicy)Field(Registers.ConfigMode, ConfigModeFields.BlankTripMask, ConfigModeFields.BlankTripShift);
        BlankIdle = (IdleBlanking)Field(Registers.ConfigMode, ConfigModeFields.BlankIdleMask, ConfigModeFields.BlankIdleShift);
        Range = (CurrentRange)Field(Registers.ConfigMode, ConfigModeFields.RangeMask, ConfigModeFields.RangeShift);
        LineDeglitch = (int)Field(Registers.ConfigLines, ConfigLinesFields.DeglitchMask, ConfigLinesFields.DeglitchShift);
        CoalesceEdges = (int)Field(Registers.ConfigLines, ConfigLinesFields.CoalesceEdgesMask, ConfigLinesFields.CoalesceEdgesShift);
        WindowShift = SmallestWindowShift
            + (int)Field(Registers.ConfigLines, ConfigLinesFields.CoalesceWindowMask, ConfigLinesFields.CoalesceWindowShift);
        DoseBudget = ((long)this[Registers.DoseHigh] << 32) | this[Registers.DoseLow];
        Actions = new TripActions[CauseWatch.Count];
        for (var cause = 0; cause < Actions.Length; cause++)
        {
            Actions[cause] = ActionTable.Actions((Cause)cause, Mode == TripMode.None ? TripMode.Breakdown : Mode);
        }

        if (DoseOpens)
        {
            Actions[(int)Cause.Dose] = ActionTable.DoseOpens;
        }
    }

    public TripMode Mode { get; }

    public bool IsBipolar { get; }

    public bool DoseOpens { get; }

    public bool Chop { get; }

    public bool DirectOver { get; }

    public bool DirectUnder { get; }

    public bool SourceCheck { get; }

    public BlankPolicy BlankTrip { get; }

    public IdleBlanking BlankIdle { get; }

    public CurrentRange Range { get; }

    public int LineDeglitch { get; }

    public int CoalesceEdges { get; }

    /// <summary>A coalescing window is two to this power ticks.</summary>
    public int WindowShift { get; }

    /// <summary>Beam-on budget, ticks.</summary>
    public long DoseBudget { get; }

    /// <summary>Rows of the action table for the live mode, by cause.</summary>
    public TripActions[] Actions { get; }

    /// <summary>Enabled causes, one bit each.</summary>
    public uint Enable => this[Registers.ConfigEnable];

    /// <summary>A word by its register address.</summary>
    public uint this[byte address] => words[address - Registers.ConfigFirst];

    public int Int(byte address) => (int)this[address];

    public bool IsEnabled(Cause cause) => (Enable & (1u << (int)cause)) != 0;

    private uint Field(byte address, uint mask, int shift) => (this[address] & mask) >> shift;

    private bool Bit(uint mask) => (this[Registers.ConfigMode] & mask) != 0;
}
