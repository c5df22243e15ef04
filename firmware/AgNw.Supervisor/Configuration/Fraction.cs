namespace AgNw.Supervisor.Configuration
{
    /// <summary>Integer products and quotients with a stated rounding. Arguments are not negative, divisors positive.</summary>
    public static class Fraction
    {
        /// <summary>value x numerator / denominator, cut off; long.MaxValue if the product does not fit 64 bits.</summary>
        public static long Down(long value, long numerator, long denominator)
        {
            return Fits(value, numerator) ? value * numerator / denominator : long.MaxValue;
        }

        /// <summary>value x numerator / denominator, rounded up; long.MaxValue if the product does not fit 64 bits.</summary>
        public static long Up(long value, long numerator, long denominator)
        {
            if (!Fits(value, numerator))
            {
                return long.MaxValue;
            }

            long product = value * numerator;
            return (product / denominator) + (product % denominator == 0 ? 0 : 1);
        }

        /// <summary>Whether the product fits 64 bits.</summary>
        public static bool Fits(long value, long numerator)
        {
            return numerator == 0 || value <= long.MaxValue / numerator;
        }
    }
}
