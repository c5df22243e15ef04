using AgNw.Contract;

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
            uint over = staged.Word(Registers.DacOverPos);
            uint under = staged.Word(Registers.DacUnderPos);
            uint mode = staged.Word(Registers.ConfigMode) & ConfigModeFields.ModeMask;
            if (mode == (uint)TripMode.Rewire && (ulong)over * 100 < (ulong)staged.Word(Registers.DacLimit) * LimiterPercent)
            {
                return "OVER must be at least 20 % above the limiter in REWire";
            }

            bool both = IsEnabled(enable, Cause.Over) && IsEnabled(enable, Cause.Under);
            if (under != 0 && under >= over && (both || IsEnabled(enable, Cause.Sense)))
            {
                // Between the two thresholds both comparators would say so, which SENSE takes for a fault.
                return "UNDER must be below OVER, also where OVER is disabled";
            }

            return null;
        }

        private static bool IsEnabled(uint enable, Cause cause)
        {
            return (enable & (1u << (int)cause)) != 0;
        }
    }
}
