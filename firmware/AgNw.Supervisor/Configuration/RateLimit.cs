using AgNw.Contract;

namespace AgNw.Supervisor.Configuration
{
    /// <summary>
    /// RATE_LIMIT from a rate of V. Sums over a window of N samples (N us) of a ramp differ from one window to the next by
    /// N x (rate x N us) in codes of V, so limit = rate x N^2 / <see cref="Divisor"/> with the rate in ScaledReal counts of uV/s.
    /// Rounded down, and never above 32 bits: the lower limit is the safer one.
    /// </summary>
    public static class RateLimit
    {
        // uV a code x counts of ScaledReal a uV x us in a second.
        private const long Divisor =
            (long)RangeScales.VoltageSpanMicrovolt / RangeScales.AdcSpanCodes * Scpi.ScaledReal.PerUnit * 1000000;

        /// <summary>The word for a rate; the window is in samples, 1 or more.</summary>
        public static uint ToWord(long rate, long window)
        {
            if (!Fraction.Fits(rate, window))
            {
                return uint.MaxValue;
            }

            long product = rate * window;
            long whole = product / Divisor;
            if (!Fraction.Fits(whole, window))
            {
                return uint.MaxValue;
            }

            long limit = (whole * window) + (product % Divisor * window / Divisor);
            return limit > uint.MaxValue ? uint.MaxValue : (uint)limit;
        }

        /// <summary>The rate of a word, rounded up, so that it gives the same word again.</summary>
        public static long ToRate(uint limit, long window)
        {
            if (window == 0)
            {
                return 0;
            }

            long part = limit % window * Divisor;
            long perWindow = (limit / window * Divisor) + (part / window);
            bool cut = part % window != 0 || perWindow % window != 0;
            return (perWindow / window) + (cut ? 1 : 0);
        }
    }
}
