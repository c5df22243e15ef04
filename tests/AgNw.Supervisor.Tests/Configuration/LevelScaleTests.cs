using AgNw.Contract;
using AgNw.Supervisor.Calibration;
using AgNw.Supervisor.Configuration;

namespace AgNw.Supervisor.Tests.Configuration;

/// <summary>Expected codes are worked out in exact decimals: code x gain + offset x codes of the span, against value / span x codes.</summary>
[TestClass]
public sealed class LevelScaleTests
{
    private const decimal FemtoampereSpan20Milliampere = 25_000_000_000_000m;
    private const int Range20Milliampere = 7;

    private static readonly (Conversion Conversion, byte Target, CalibrationChannel Channel, int Codes, bool Up)[] s_levels =
    [
        (Conversion.CurrentDacDown, Registers.DacOverPos, CalibrationChannel.Over, 65536, false),
        (Conversion.CurrentDacUp, Registers.DacUnderPos, CalibrationChannel.Under, 65536, true),
        (Conversion.CurrentDacDown, Registers.DacLimit, CalibrationChannel.Limiter, 65536, false),
        (Conversion.CurrentAdcDown, Registers.DropFloor, CalibrationChannel.Current, 32768, false),
    ];

    [TestMethod]
    public void A_threshold_goes_to_the_nearest_code_on_the_safer_side_of_the_calibrated_value()
    {
        const int seed = 4711;
        Console.WriteLine($"seed {seed}");
        var random = new Random(seed);
        for (int i = 0; i < 20_000; i++)
        {
            (Conversion conversion, byte target, CalibrationChannel channel, int codes, bool up) = s_levels[i % s_levels.Length];
            int polarity = random.Next(2);
            int gain = random.Next(900_000, 1_100_001);
            int offset = random.Next(-50_000, 50_001);
            var points = new CalibrationPoints();
            points.Set(channel, Range20Milliampere, polarity, gain, offset);
            var scale = new LevelScale(points);
            Assert.IsTrue(scale.Prepare(conversion, target, Range20Milliampere));
            long value = 1 + random.NextInt64((long)FemtoampereSpan20Milliampere * 8 / 10);

            decimal exact = ((value / FemtoampereSpan20Milliampere * codes) - ((decimal)offset * codes / 1_000_000m)) * 1_000_000m / gain;
            decimal expected = up ? Math.Max(1, Math.Ceiling(exact)) : exact < 0 ? LevelScale.TooSmall : Math.Floor(exact);
            Assert.AreEqual((long)expected, scale.ToCode(value, false, polarity), $"{conversion}, {value} fA, gain {gain}, offset {offset}");
        }
    }

    [TestMethod]
    public void The_value_of_a_code_gives_the_same_code_again()
    {
        const int seed = 815;
        Console.WriteLine($"seed {seed}");
        var random = new Random(seed);
        foreach ((Conversion conversion, byte target, CalibrationChannel channel, int codes, _) in s_levels)
        {
            for (int i = 0; i < 5_000; i++)
            {
                int range = random.Next(RangeScales.RangeCount);
                var points = new CalibrationPoints();
                points.Set(channel, range, 0, random.Next(900_000, 1_100_001), random.Next(0, 50_001));
                points.Set(channel, range, 1, random.Next(900_000, 1_100_001), random.Next(0, 50_001));
                var scale = new LevelScale(points);
                scale.Prepare(conversion, target, range);
                long asked = 1 + random.NextInt64(LevelScale.CurrentSpan(range) * 8 / 10);
                long positive = scale.ToCode(asked, false, 0);
                long negative = scale.ToCode(asked, false, 1);
                if (positive < 0 || negative < 0)
                {
                    continue;
                }

                long told = scale.ToValue(positive, negative);
                if (told != 0)
                {
                    Assert.AreEqual(positive, scale.ToCode(told, false, 0), $"{conversion} {asked} told {told}");
                    Assert.AreEqual(negative, scale.ToCode(told, false, 1), $"{conversion} {asked} told {told}");
                }

                Assert.AreEqual(scale.ToCode(asked, false), conversion == Conversion.CurrentDacUp ? Math.Max(positive, negative) : Math.Min(positive, negative));
                Assert.IsLessThan(codes, positive);
            }
        }
    }

    [TestMethod]
    public void Nominal_points_are_the_scales_of_the_contract()
    {
        var scale = new LevelScale(new CalibrationPoints());
        scale.Prepare(Conversion.CurrentDacDown, Registers.DacOverPos, Range20Milliampere);
        // 15 mA of 25 mA: 39321.6 of 65536 codes
        Assert.AreEqual(39321, scale.ToCode(15_000_000_000_000, false));
        scale.Prepare(Conversion.VoltageAdcDown, Registers.VoltageFloor, Range20Milliampere);
        // 1 V of 4.096 V: 8000 codes of 125 uV
        Assert.AreEqual(8000, scale.ToCode(1_000_000_000, false));
        Assert.AreEqual(-1_000_000_000, scale.ToReading(-8000));
    }

    [TestMethod]
    public void Zero_is_code_0_whatever_the_calibration()
    {
        var points = new CalibrationPoints();
        points.Set(CalibrationChannel.Over, 0, 0, 1_100_000, -50_000);
        var scale = new LevelScale(points);
        scale.Prepare(Conversion.CurrentDacDown, Registers.DacOverPos, 0);
        Assert.AreEqual(0, scale.ToCode(0, false));
        Assert.AreEqual(0, scale.ToValue(0, 0));
    }

    [TestMethod]
    public void An_offset_does_not_count_in_a_step()
    {
        var points = new CalibrationPoints();
        points.Set(CalibrationChannel.Voltage, 0, 0, 1_000_000, 50_000);
        var scale = new LevelScale(points);
        scale.Prepare(Conversion.VoltageAdcDown, Registers.StepLimit, 0);
        Assert.AreEqual(8000, scale.ToCode(1_000_000_000, false, 0));
        scale.Prepare(Conversion.VoltageAdcDown, Registers.VoltageFloor, 0);
        Assert.AreEqual(6361, scale.ToCode(1_000_000_000, false, 0), "8000 - 1638.4, down");
    }

    [TestMethod]
    public void What_no_code_can_do_is_told_as_too_large()
    {
        var points = new CalibrationPoints();
        points.Set(CalibrationChannel.Over, 0, 0, 1_000_000, -50_000);
        var scale = new LevelScale(points);
        scale.Prepare(Conversion.CurrentDacDown, Registers.DacOverPos, 0);
        Assert.IsGreaterThan(65535, scale.ToCode((long)FemtoampereSpan20Milliampere, false, 0));
    }

}
