using System.Numerics;

namespace AgNw.VirtualLab.TripCore.Records;

/// <summary>All records of one edge, waiting together for the encoder.</summary>
internal sealed class RecordEntry
{
    public const int Places = (int)RecordPlace.Outputs + 1;

    private const uint LevelPlaces = (1u << (int)RecordPlace.CoalescedInputs) | (1u << (int)RecordPlace.CoalescedOutputs)
        | (1u << (int)RecordPlace.Inputs) | (1u << (int)RecordPlace.Outputs);

    private readonly RawRecord[] records = new RawRecord[Places];
    private uint taken;

    public int Count => BitOperations.PopCount(taken);

    /// <summary>Nothing but levels and coalesced edges: the front's last places are not for it.</summary>
    public bool IsLevelsOnly => (taken & ~LevelPlaces) == 0;

    /// <summary>State byte after the edge.</summary>
    public byte State { get; set; }

    /// <summary>The command's value waits for the encoder in the one register for it.</summary>
    public bool HoldsValue { get; set; }

    /// <summary>The command found that register taken: its record is lost.</summary>
    public bool ValueClashed { get; set; }

    public void Add(RecordPlace place, in RawRecord record)
    {
        taken |= 1u << (int)place;
        records[(int)place] = record;
    }

    public bool Has(RecordPlace place) => (taken & (1u << (int)place)) != 0;

    /// <summary>The first place taken from one on; Places if there is none.</summary>
    public int NextFrom(int place)
    {
        var rest = taken >> place << place;
        return rest == 0 ? Places : BitOperations.TrailingZeroCount(rest);
    }

    public RawRecord Of(RecordPlace place) => records[(int)place] with { State = State };
}
