using AgNw.Contract;
using AgNw.VirtualLab.TripCore.Samples;

namespace AgNw.VirtualLab.TripCore;

/// <summary>
/// What a READ fetches: registers as after a given edge, to which the core has been advanced. Fetching TIME_LOW or BEAM_LOW holds the
/// high half for the next word.
/// </summary>
internal sealed class RegisterFile(CoreUnits units)
{
    private const int HighWord = 32;

    private uint heldHigh;

    /// <summary>High half of TIME or BEAM, held for the next word.</summary>
    public uint HeldHigh => heldHigh;

    /// <summary>True if the words all lie in one block and, for a write, may all be written; commands one a frame.</summary>
    public static bool IsGoodRange(int address, int words, bool write)
    {
        if (words < 1 || words > TripCoreSpi.MaxWords)
        {
            return false;
        }

        var last = address + words - 1;
        for (var block = 0; block < RegisterBlocks.First.Length; block++)
        {
            if (address >= RegisterBlocks.First[block] && last <= RegisterBlocks.Last[block])
            {
                return !write || address >= RegisterBlocks.ConfigurationFirst
                    || (address >= RegisterBlocks.CommandFirst && words == 1 && address != Registers.SelftestTicks);
            }
        }

        return false;
    }

    /// <summary>First byte of a reply after edge t.</summary>
    public byte ReplyStatusAfter(bool badAddress)
    {
        var ring = units.Records.Ring;
        return (byte)(ReplyStatus.Ready | (badAddress ? ReplyStatus.BadAddress : 0)
            | (units.State.State == TripState.Tripped ? ReplyStatus.Tripped : 0) | (ring.Head != ring.Tail ? ReplyStatus.LogWaiting : 0)
            | (units.State.State == TripState.Fault ? ReplyStatus.Fault : 0));
    }

    /// <summary>Fetches a register as after edge t; 0 where nothing can be read.</summary>
    public uint Fetch(int address, long t)
    {
        switch (address)
        {
            case Registers.TimeLow:
                heldHigh = High(t + units.TimeAtReset);
                return (uint)(t + units.TimeAtReset);
            case Registers.BeamLow:
                heldHigh = High(units.Beam.Shown(t));
                return (uint)units.Beam.Shown(t);
            case >= RegisterBlocks.ConfigurationFirst:
                return units.Bank.ReadStaged(address - RegisterBlocks.ConfigurationFirst);
            case >= RegisterBlocks.CommandFirst:
                return Command(address);
            case >= RegisterBlocks.StatusFirst:
                return StatusWord(address, t);
            default:
                return Identity(address);
        }
    }

    private static uint High(long value) => (uint)((value >> HighWord) & ((1L << (TripCoreClock.TimeBits - HighWord)) - 1));

    private static uint Flag(bool value, uint mask) => value ? mask : 0;

    private static uint Identity(int address) => address switch
    {
        Registers.Id => ContractVersion.Identity,
        Registers.Contract => ((uint)ContractVersion.Major << ContractFields.MajorShift) | ContractVersion.Minor,
        Registers.ContractCrc => ContractVersion.Crc,
        _ => 0,
    };

    private uint Command(int address) => address switch
    {
        Registers.BootId => units.State.BootId,
        Registers.BlankHand => units.State.Hand << BlankHandFields.HandShift,
        Registers.Inject => units.SelfTest.Inject,
        Registers.SelftestTicks => units.SelfTest.Ticks,
        _ => 0,
    };

    private uint StatusWord(int address, long t) => address switch
    {
        Registers.Status => Status(t),
        Registers.Effective => units.Causes.EffectiveFor(t + 1),
        Registers.Inputs => units.InputLevels.Levels,
        Registers.Outputs => units.OutputLevels.Levels,
        Registers.TripTickLow => (uint)units.Records.TripTickAt(t),
        Registers.TripTickHigh => High(units.Records.TripTickAt(t)),
        Registers.TimeHigh or Registers.BeamHigh => heldHigh,
        Registers.Adc => Pair(units.VoltageFloor.CurrentAt(t), units.VoltageFloor.VoltageAt(t)),
        Registers.Peak => Peak(t),
        Registers.LogHead => units.Records.Ring.Head,
        Registers.LogTail => units.Records.Ring.Tail,
        Registers.LogLost => units.Records.Lost,
        Registers.LinkBad => units.State.LinkBad,
        Registers.ConfigCrc => units.Bank.ConfigCrcAt(t),
        Registers.StagedCrc => units.Bank.StagedCrcAt(t),
        Registers.Refusal => units.State.Refusal,
        Registers.CaptureTickLow => (uint)Shown(units.Capture.Tick),
        Registers.CaptureTickHigh => High(Shown(units.Capture.Tick)),
        Registers.CaptureCount => (uint)units.Capture.Count,
        Registers.FrameCount => units.Blanking.FrameCount(t),
        Registers.Retries => units.Chop.Retries,
        _ => 0,
    };

    /// <summary>A tick that a register holds, 0 while there is none.</summary>
    private long Shown(long tick) => tick == 0 ? 0 : tick + units.TimeAtReset;

    private static uint Pair(int current, int voltage) => (ushort)current | ((uint)(ushort)voltage << AdcFields.VoltageShift);

    private uint Peak(long t)
    {
        units.Samples.CatchUp(t, units.Bank.Live);
        units.Samples.Peak.Resolve();
        return Pair(units.Samples.Peak.Current, units.Samples.Peak.Voltage);
    }

    private uint Status(long t)
    {
        var state = units.State;
        var live = units.Bank.Live;
        return ((uint)state.State << StatusFields.StateShift)
            | ((uint)live.Mode << StatusFields.ModeShift)
            | Flag(units.Chop.IsOpen, StatusFields.ChopOpenMask)
            | Flag(units.Causes.Qualification.Qualified, StatusFields.QualifiedMask)
            | Flag(units.Heartbeat.Alive, StatusFields.HeartbeatMask)
            | ((uint)state.FirstCause << StatusFields.FirstCauseShift)
            | (state.Causes << StatusFields.CausesShift)
            | Flag(state.Booted, StatusFields.BootedMask)
            | ((uint)units.Capture.ShownAfter(t) << StatusFields.CaptureShift)
            | Flag(units.Records.Lost != 0, StatusFields.LossMask)
            | Flag(state.SettledAt <= t, StatusFields.SettledMask)
            | Flag(units.Samples.DropIsLive(t, live), StatusFields.DropLiveMask)
            | Flag(units.VoltageFloor.IsSuspended(t, live), StatusFields.SuspendedMask);
    }
}
