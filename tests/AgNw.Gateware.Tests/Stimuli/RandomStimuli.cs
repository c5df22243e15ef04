using AgNw.Contract;
using AgNw.VirtualLab.TripCore.Link;

namespace AgNw.Gateware.Tests.Stimuli;

/// <summary>A sequence drawn from a seed: a configuration, then lines, samples, glitches, faults of read-backs, frames good and bad.</summary>
internal sealed class RandomStimuli(int seed)
{
    private static readonly byte[] StatusBlock = [Registers.Status, Registers.Effective, Registers.Adc, Registers.LogHead, Registers.ConfigCrc];
    private readonly Random random = new(seed);
    private readonly uint[] words = (uint[])ConfigurationWords.Reset.Clone();
    private readonly List<Stimulus> list = [];

    public IReadOnlyList<Stimulus> Draw(int steps)
    {
        Prepare();
        for (var i = 0; i < steps; i++)
        {
            Step();
        }

        return list;
    }

    private int Below(int limit) => random.Next(limit);

    private bool OneIn(int n) => random.Next(n) == 0;

    private void Prepare()
    {
        if (OneIn(2))
        {
            list.Add(new Wait(1 + Below(600)));
        }

        list.Add(FrameMaker.Write(Registers.BootId, (uint)random.Next(1, int.MaxValue)));
        list.Add(FrameMaker.Write(Registers.Selftest, Keys.SelftestBegin));
        SelfTest();
        list.Add(FrameMaker.Write(Registers.Selftest, Keys.SelftestPass));
        Configure();
    }

    private void SelfTest()
    {
        for (var i = Below(3); i > 0; i--)
        {
            list.Add(FrameMaker.Write(Registers.Inject, (uint)Below(64)));
            list.Add(new Wait(1 + Below(100)));
            list.Add(new Pin((InputLine)Below(2), OneIn(2)));
            list.Add(new Wait(1 + Below(60)));
            list.Add(FrameMaker.Read(Registers.Inject, 2));
        }

        list.Add(new Pin(InputLine.OverPos, false));
        list.Add(new Pin(InputLine.OverNeg, false));
    }

    private void Set(byte address, uint value) => words[address - Registers.ConfigFirst] = value & ConfigurationWords.Mask[address - Registers.ConfigFirst];

    private void Configure()
    {
        var mode = (uint)(OneIn(10) ? 0 : 1 + Below(3));
        Set(Registers.ConfigMode, (uint)random.Next(1 << 16) & ~(uint)ConfigModeFields.ModeMask | mode);
        Set(Registers.ConfigEnable, (uint)random.Next(1 << 12) | (OneIn(3) ? 0u : 0x80Fu));
        Set(Registers.ConfigLines, (uint)(Below(6) | (Below(6) << 4) | (Below(4) << 8)));
        foreach (var address in new[] { Registers.OverDeglitch, Registers.UnderDeglitch, Registers.ExtDeglitch, Registers.SenseDeglitch })
        {
            Set(address, (uint)(OneIn(2) ? 0 : Below(20)));
        }

        Set(Registers.ReadbackDeglitch, (uint)(30 + Below(100)));
        Set(Registers.UnderQualify, (uint)Below(300));
        for (var dac = Registers.DacOverPos; dac <= Registers.DacLimit; dac++)
        {
            Set(dac, (uint)Below(65536));
        }

        Set(Registers.DropFraction, (uint)Below(65536));
        Set(Registers.DropSamples, (uint)Below(5));
        Set(Registers.DropFloor, (uint)Below(2000));
        Set(Registers.DropSourceFraction, (uint)Below(65536));
        Set(Registers.VoltageFloor, (uint)Below(3000));
        Set(Registers.RateWindow, (uint)Below(12));
        Set(Registers.RateLimit, (uint)Below(80000));
        Set(Registers.StepLimit, (uint)Below(8000));
        Set(Registers.HeartbeatPeriod, (uint)(OneIn(2) ? 40000 + Below(100000) : 24000000));
        Set(Registers.BlankFrames, (uint)Below(4));
        Set(Registers.BlankDelay, (uint)Below(2000));
        Set(Registers.DoseLow, (uint)(OneIn(2) ? 20000 + Below(60000) : 400000000));
        Set(Registers.ChopHoldoff, (uint)(200 + Below(900)));
        Set(Registers.ChopRetries, (uint)Below(5));
        Set(Registers.ConductanceCurrent, (uint)Below(65536));
        Set(Registers.ConductanceVoltage, (uint)Below(65536));
        Set(Registers.CrowbarDelay, (uint)Below(30));
        if (!OneIn(5))
        {
            Set(Registers.DropSamples, Math.Max(1u, words[Registers.DropSamples - Registers.ConfigFirst]));
            Set(Registers.BlankFrames, Math.Max(1u, words[Registers.BlankFrames - Registers.ConfigFirst]));
            Set(Registers.RateWindow, Math.Max(1u, words[Registers.RateWindow - Registers.ConfigFirst]));
            Set(Registers.ChopHoldoff, Math.Max((uint)TripCoreTiming.MinChopHoldoff, words[Registers.ChopHoldoff - Registers.ConfigFirst]));
        }

        list.AddRange(FrameMaker.Stage(words));
        list.Add(new Wait(2 * TripCoreTiming.ConfigScan));
        list.Add(FrameMaker.Write(Registers.Commit, FrameMaker.ConfigurationCrc(words)));
        list.Add(new Wait(OneIn(8) ? 600 : TripCoreTiming.DacSettle));
        if (!OneIn(6))
        {
            list.Add(FrameMaker.Write(Registers.Kick, Keys.Kick));
        }
    }

    private void Step()
    {
        switch (Below(14))
        {
            case 0 or 1:
                list.Add(new Wait(1 + Below(OneIn(4) ? 3000 : 120)));
                break;
            case 2 or 3:
                list.Add(new Pin((InputLine)Below(9), OneIn(2), 1 + Below(700)));
                break;
            case 4:
                Chatter();
                break;
            case 5:
                list.Add(new Glitch((InputLine)Below(4)));
                list.Add(new Wait(1 + Below(40)));
                break;
            case 6 or 7:
                list.Add(new Samples(random.Next(-32768, 32768) >> Below(4), random.Next(-32768, 32768) >> Below(4)));
                list.Add(new Wait(1 + Below(400)));
                break;
            case 8:
                list.Add(new ReadBack((OutputLine)(8 + Below(5)), OneIn(2) ? null : OneIn(2)));
                break;
            case 9:
                Arm();
                break;
            case 10 or 11:
                Command();
                break;
            case 12:
                Reading();
                break;
            default:
                Spoilt();
                break;
        }
    }

    private void Chatter()
    {
        var line = (InputLine)Below(9);
        for (var i = Below(30); i > 0; i--)
        {
            list.Add(new Pin(line, (i & 1) != 0));
            list.Add(new Wait(1 + Below(12)));
        }
    }

    /// <summary>Calms the lines and arms.</summary>
    private void Arm()
    {
        for (var line = 0; line < 9; line++)
        {
            list.Add(new Pin((InputLine)line, false));
        }

        for (var readBack = 8; readBack < 13; readBack++)
        {
            list.Add(new ReadBack((OutputLine)readBack, null));
        }

        if (!OneIn(8))
        {
            list.Add(FrameMaker.Write(Registers.Kick, Keys.Kick));
        }

        for (var cause = 0u; cause < 12 && !OneIn(4); cause++)
        {
            list.Add(FrameMaker.Write(Registers.Acknowledge, cause));
        }

        list.Add(FrameMaker.Write(Registers.Disarm, Keys.Disarm));
        if (OneIn(6))
        {
            Configure();
        }

        list.Add(OneIn(5)
            ? FrameMaker.Write(Registers.Bypass, (uint)Below(6000))
            : FrameMaker.Write(Registers.Arm, FrameMaker.ConfigurationCrc(words)));
    }

    private void Command()
    {
        var address = (byte)(Registers.BootId + Below(15));
        uint value = address switch
        {
            Registers.Kick => Keys.Kick,
            Registers.Disarm => Keys.Disarm,
            Registers.Selftest => OneIn(3) ? Keys.SelftestBegin : OneIn(2) ? Keys.SelftestPass : Keys.SelftestFail,
            Registers.Trip => (uint)(OneIn(2) ? Cause.Host : Cause.Manual),
            Registers.Acknowledge => (uint)Below(12),
            Registers.BeamClear => Keys.BeamClear,
            Registers.CaptureFree => Keys.CaptureFree,
            Registers.BlankHand => (uint)Below(4),
            Registers.LogRelease => (uint)Below(200),
            Registers.Arm or Registers.Commit => FrameMaker.ConfigurationCrc(words),
            Registers.Bypass => (uint)Below(3000),
            Registers.Inject => (uint)Below(64),
            _ => (uint)random.Next(),
        };
        list.Add(FrameMaker.Write(address, OneIn(10) ? value ^ 1 : value));
        if (OneIn(8))
        {
            list.Add(FrameMaker.Write(Registers.Trip, [.. Enumerable.Range(0, 1 + Below(9)).Select(_ => (uint)Below(200))]));
        }
    }

    private void Reading()
    {
        switch (Below(4))
        {
            case 0:
                list.Add(FrameMaker.Log((uint)Below(60), 1 + Below(6)));
                break;
            case 1:
                list.Add(FrameMaker.Read(StatusBlock[Below(StatusBlock.Length)], 1 + Below(4)));
                break;
            case 2:
                list.Add(FrameMaker.Read((byte)(Registers.ConfigFirst + Below(16)), 1 + Below(16)));
                break;
            default:
                list.Add(FrameMaker.Read(Registers.Status, 16));
                list.Add(FrameMaker.Read(Registers.ConfigCrc, 8));
                break;
        }
    }

    /// <summary>A frame that is cut, lengthened, flipped, random or at another clock.</summary>
    private void Spoilt()
    {
        var good = OneIn(2) ? FrameMaker.Write(Registers.Mark, (uint)random.Next()) : FrameMaker.Read((byte)Below(256), 1 + Below(16));
        var mosi = (byte[])good.Mosi.Clone();
        var bits = good.Bits;
        var timing = good.Timing;
        switch (Below(6))
        {
            case 0:
                bits = Below(bits);
                break;
            case 1:
                mosi[Below(mosi.Length)] ^= (byte)(1 << Below(8));
                break;
            case 2:
                random.NextBytes(mosi);
                break;
            case 3:
                timing = new SpiTiming(64 + Below(200), 9, 4 + Below(10), 4 + Below(10));
                break;
            case 4:
                mosi = new byte[2];
                bits = OneIn(2) ? 16 : Below(17);
                break;
            default:
                Array.Resize(ref mosi, mosi.Length + 1);
                bits += 1 + Below(8);
                break;
        }

        list.Add(new Frame(mosi, bits, timing, "spoilt " + good.Text));
    }
}
