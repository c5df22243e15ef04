using AgNw.Contract;

namespace AgNw.Interlock.Events;

/// <summary>
/// The value of a record, decoded by kind. Codes are ADC codes: <see cref="Scales.ScaleFactors"/> turns them into A and V.
/// Meaning of the bits: shared/registers/trip_core.yaml, kinds.
/// </summary>
public abstract record EventDetails
{
    private protected EventDetails()
    {
    }

    /// <summary>Decodes a value; a kind that this program does not know gives <see cref="UnknownDetails"/>.</summary>
    public static EventDetails Of(RecordKind kind, uint value) => kind switch
    {
        RecordKind.Boot => new BootDetails(value),
        RecordKind.Coalesced => new CoalescedDetails((ushort)value, (int)((value >> 16) & 0x7FFF), value >> 31 != 0),
        RecordKind.Inputs or RecordKind.Outputs => new LevelsDetails((ushort)value, (ushort)(value >> 16)),
        RecordKind.Trip or RecordKind.Cause => new CauseDetails((Cause)(value & 0xF), new CauseSet((ushort)((value >> 4) & 0xFFF)), High(value)),
        RecordKind.Sample or RecordKind.Conductance => new SampleDetails((short)value, High(value)),
        RecordKind.State => new StateDetails((TripState)(byte)value, (TripState)(byte)(value >> 8), (ushort)(value >> 16)),
        RecordKind.Refused => new RefusedDetails((byte)value, value >> 8),
        RecordKind.Chop => new ChopDetails((ushort)value, (value & 0x10000) != 0),
        RecordKind.Config => new ConfigDetails(value),
        RecordKind.Mark => new MarkDetails(value),
        RecordKind.Link => new LinkDetails(value),
        RecordKind.Capture => new CaptureDetails((int)(value & 0xFFFFF), (int)(value >> 20) * 16),
        RecordKind.Loss => new LossDetails(value),
        _ => new UnknownDetails(value),
    };

    private static short High(uint value) => (short)(value >> 16);
}

/// <summary>BOOT.</summary>
/// <param name="Identifier">boot identifier</param>
public sealed record BootDetails(uint Identifier) : EventDetails;

/// <summary>COALESCED: edges too fast to record were counted.</summary>
/// <param name="Lines">mask of the lines</param>
/// <param name="Edges">how many; 32767 = that many or more</param>
/// <param name="AreOutputs">the lines are outputs and read-backs, not inputs</param>
public sealed record CoalescedDetails(ushort Lines, int Edges, bool AreOutputs) : EventDetails;

/// <summary>INPUTS and OUTPUTS.</summary>
/// <param name="Levels">all lines of the group after the edge</param>
/// <param name="Changed">mask of the lines that changed</param>
public sealed record LevelsDetails(ushort Levels, ushort Changed) : EventDetails;

/// <summary>TRIP and CAUSE.</summary>
/// <param name="First">the first (new) cause</param>
/// <param name="Causes">all (new) causes</param>
/// <param name="CurrentCode">last I code</param>
public sealed record CauseDetails(Cause First, CauseSet Causes, short CurrentCode) : EventDetails;

/// <summary>SAMPLE and CONDUCTANCE.</summary>
/// <param name="CurrentCode">I code</param>
/// <param name="VoltageCode">V code</param>
public sealed record SampleDetails(short CurrentCode, short VoltageCode) : EventDetails;

/// <summary>STATE.</summary>
/// <param name="NewState">after the edge</param>
/// <param name="OldState">before it</param>
/// <param name="Reason">number of the first cause when the new state is TRIPPED, else the address of the command</param>
public sealed record StateDetails(TripState NewState, TripState OldState, ushort Reason) : EventDetails;

/// <summary>REFUSED.</summary>
/// <param name="Address">address of the command</param>
/// <param name="Refusals">one bit a reason, see the contract's refusals</param>
public sealed record RefusedDetails(byte Address, uint Refusals) : EventDetails
{
    /// <summary>Names of the reasons, separated by commas.</summary>
    public string Reasons
    {
        get
        {
            uint bits = Refusals;
            return string.Join(',', RefusalNames.ByCode.Where((_, bit) => ((bits >> bit) & 1) != 0));
        }
    }
}

/// <summary>CHOP.</summary>
/// <param name="RetriesUsed">since ARM</param>
/// <param name="Reclosed">the switch closed again; else it opened</param>
public sealed record ChopDetails(ushort RetriesUsed, bool Reclosed) : EventDetails;

/// <summary>CONFIG.</summary>
/// <param name="Crc">of the configuration now live</param>
public sealed record ConfigDetails(uint Crc) : EventDetails;

/// <summary>MARK.</summary>
/// <param name="Marker">as the host wrote it</param>
public sealed record MarkDetails(uint Marker) : EventDetails;

/// <summary>LINK.</summary>
/// <param name="BadFrames">since reset</param>
public sealed record LinkDetails(uint BadFrames) : EventDetails;

/// <summary>CAPTURE.</summary>
/// <param name="Pairs">pairs held</param>
/// <param name="PairsBefore">of them before the trip, a multiple of 16</param>
public sealed record CaptureDetails(int Pairs, int PairsBefore) : EventDetails;

/// <summary>LOSS.</summary>
/// <param name="Lost">records that found no room</param>
public sealed record LossDetails(uint Lost) : EventDetails;

/// <summary>A kind of a later minor version of the contract.</summary>
/// <param name="Value">as it stands there</param>
public sealed record UnknownDetails(uint Value) : EventDetails;
