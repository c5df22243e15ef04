using AgNw.Contract;
using AgNw.VirtualLab.TripCore.Link;

namespace AgNw.Gateware.Tests.Stimuli;

/// <summary>
/// What a broken supervisor or line can send, drawn from a seed: any bytes at any clock within the limit, chip select released anywhere,
/// frames whose CRC is right and whose content is not; and resets at any tick, also in the middle of a frame.
/// </summary>
internal sealed class FuzzStimuli(int seed)
{
    private readonly Random random = new(seed);
    private readonly List<Stimulus> list = [];

    public IReadOnlyList<Stimulus> Draw(int steps, bool resets)
    {
        list.AddRange(new RandomStimuli(seed).Draw(random.Next(12)));
        for (var i = 0; i < steps; i++)
        {
            if (random.Next(4) == 0)
            {
                list.Add(new Wait(1 + random.Next(2000)));
            }

            if (resets && random.Next(25) == 0)
            {
                AddReset();
            }
            else
            {
                list.Add(Any());
            }
        }

        return list;
    }

    /// <summary>A frame that no rule accepts: its CRC or its length is wrong.</summary>
    public Frame Bad()
    {
        while (true)
        {
            var frame = random.Next(2) == 0 ? Noise() : Spoilt(Good());
            if (!FrameJudge.IsGoodOrNothing(frame))
            {
                return frame;
            }
        }
    }

    private void AddReset()
    {
        list.Add(new Wait(2 + random.Next(900)));
        var frame = Any();
        list.Add(frame.Bits < 2 || random.Next(3) == 0 ? new Reset() : new Reset(frame, 1 + random.Next(frame.Bits - 1)));
        if (random.Next(3) > 0)
        {
            list.AddRange(new RandomStimuli(random.Next()).Draw(random.Next(8)));
        }
    }

    private Frame Any() => random.Next(4) switch
    {
        0 => Noise(),
        1 => Spoilt(Good()),
        2 => Recomputed(Good()),
        _ => Good(),
    };

    /// <summary>As fast as the limit allows or slower, also with clocks that do not divide the core's.</summary>
    private SpiTiming AnyTiming()
    {
        var denominator = 1 + random.Next(12);
        var fastest = ((64 * denominator) + 8) / 9;
        return new SpiTiming(fastest + random.Next(random.Next(3) == 0 ? 30 * denominator : denominator), denominator, 4 + random.Next(30), 4 + random.Next(30));
    }

    private Frame Good()
    {
        var frame = random.Next(5) switch
        {
            0 => FrameMaker.Read((byte)random.Next(256), 1 + random.Next(16)),
            1 => FrameMaker.Log((uint)random.Next(40), 1 + random.Next(5)),
            2 => FrameMaker.Capture((uint)random.Next(10), 1 + random.Next(5)),
            3 => FrameMaker.Write((byte)(Registers.BootId + random.Next(16)), (uint)random.Next()),
            _ => FrameMaker.Write((byte)(Registers.ConfigFirst + random.Next(24)), (uint)random.Next(), (uint)random.Next()),
        };
        return frame with { Timing = AnyTiming() };
    }

    private Frame Noise()
    {
        var mosi = new byte[random.Next(48)];
        random.NextBytes(mosi);
        if (mosi.Length > 0 && random.Next(2) == 0)
        {
            mosi[0] = "RWLC"u8[random.Next(4)];
        }

        return new Frame(mosi, mosi.Length == 0 ? 0 : random.Next((mosi.Length * 8) + 1), AnyTiming(), "noise");
    }

    /// <summary>Bits flipped, the end cut off or drawn out.</summary>
    private Frame Spoilt(Frame good)
    {
        var mosi = (byte[])good.Mosi.Clone();
        var bits = good.Bits;
        switch (random.Next(3))
        {
            case 0:
                for (var flips = 1 + random.Next(3); flips > 0; flips--)
                {
                    mosi[random.Next(mosi.Length)] ^= (byte)(1 << random.Next(8));
                }

                break;
            case 1:
                bits = random.Next(bits);
                break;
            default:
                Array.Resize(ref mosi, mosi.Length + 2);
                bits += 1 + random.Next(16);
                break;
        }

        return good with { Mosi = mosi, Bits = bits, Text = "spoilt " + good.Text };
    }

    /// <summary>A byte of the request changed and its CRC made right again: what the link must not take is taken apart by content alone.</summary>
    private Frame Recomputed(Frame good)
    {
        var mosi = (byte[])good.Mosi.Clone();
        var length = FrameJudge.RequestBytes(mosi);
        mosi[1 + random.Next(Math.Max(1, length - SpiFrame.CrcBytes - 1))] = (byte)random.Next(256);
        length = FrameJudge.RequestBytes(mosi);
        if (length > 0 && length <= mosi.Length)
        {
            LittleEndian.WriteUInt16(mosi, length - SpiFrame.CrcBytes, FrameJudge.Crc(mosi.AsSpan(0, length - SpiFrame.CrcBytes)));
        }

        return good with { Mosi = mosi, Text = "changed " + good.Text };
    }
}
