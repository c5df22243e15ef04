using AgNw.Contract;
using AgNw.Supervisor.Calibration;

namespace AgNw.Supervisor.Configuration
{
    /// <summary>Whether settings fit each other. The trip core checks what endangers itself; this checks what makes no sense at the wire.</summary>
    public static class ConfigurationCheck
    {
        /// <summary>OVER above the limiter's set-point, in percent of it.</summary>
        private const int LimiterPercent = 120;

        /// <summary>The first conflict as constant text, or null.</summary>
        public static string Conflict(StagedConfiguration staged)
        {
            uint enable = staged.Word(Registers.ConfigEnable);
            uint mode = staged.Word(Registers.ConfigMode) & ConfigModeFields.ModeMask;
            if (mode == (uint)TripMode.Rewire && !IsAboveLimiter(staged))
            {
                return "OVER must be at least 20 % above the limiter in REWire";
            }

            bool noOver = staged.Word(Registers.DacOverPos) == 0 || staged.Word(Registers.DacOverNeg) == 0;
            if (noOver && IsEnabled(enable, Cause.Sense) && (mode == (uint)TripMode.Breakdown || mode == (uint)TripMode.Rewire))
            {
                // With both thresholds at zero the comparators' hysteresis decides whether they contradict each other.
                return "OVER needs a level while SENSe is enabled, also where OVER is disabled";
            }

            bool both = IsEnabled(enable, Cause.Over) && IsEnabled(enable, Cause.Under);
            if (IsUnderAboveOver(staged) && (both || IsEnabled(enable, Cause.Sense)))
            {
                // Between the two thresholds both comparators would say so, which SENSE takes for a fault.
                return "UNDER must be below OVER, also where OVER is disabled";
            }

            return null;
        }

        private static bool IsAboveLimiter(StagedConfiguration staged)
        {
            for (int polarity = 0; polarity < CalibrationPoints.Polarities; polarity++)
            {
                if (Over(staged, polarity) * 100 < staged.Level(Registers.DacLimit, CalibrationChannel.Limiter, polarity) * LimiterPercent)
                {
                    return false;
                }
            }

            return true;
        }

        private static bool IsUnderAboveOver(StagedConfiguration staged)
        {
            for (int polarity = 0; polarity < CalibrationPoints.Polarities; polarity++)
            {
                byte address = polarity == 0 ? Registers.DacUnderPos : Registers.DacUnderNeg;
                if (staged.Word(address) != 0 && staged.Level(address, CalibrationChannel.Under, polarity) >= Over(staged, polarity))
                {
                    return true;
                }
            }

            return false;
        }

        private static long Over(StagedConfiguration staged, int polarity)
        {
            return staged.Level(polarity == 0 ? Registers.DacOverPos : Registers.DacOverNeg, CalibrationChannel.Over, polarity);
        }

        private static bool IsEnabled(uint enable, Cause cause)
        {
            return (enable & (1u << (int)cause)) != 0;
        }
    }
}
