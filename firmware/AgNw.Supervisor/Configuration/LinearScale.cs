using AgNw.Contract;

namespace AgNw.Supervisor.Configuration
{
    /// <summary>
    /// Times and fractions: code = value x CodesPerSpan / ValuePerSpan, where values are counts of ScaledReal; and which way each
    /// conversion rounds to the safer side. Currents and voltages: LevelScale. One instance is reused; set it, then convert.
    /// </summary>
    public sealed class LinearScale
    {
        private long _codes;
        private long _values;
        private bool _up;

        /// <summary>Prepares for a conversion; false if it is not a linear one.</summary>
        /// <param name="conversion">which</param>
        /// <param name="unitExponent">power of ten of one count of the value</param>
        public bool Prepare(Conversion conversion, int unitExponent)
        {
            switch (conversion)
            {
                case Conversion.Ticks: return Set(true, TripCoreClock.Hertz, PowerOfTen(-unitExponent));
                case Conversion.TicksDown: return Set(false, TripCoreClock.Hertz, PowerOfTen(-unitExponent));
                case Conversion.FractionDown: return Set(false, 1 << 16, PowerOfTen(-unitExponent));
                case Conversion.FractionUp: return Set(true, 1 << 16, PowerOfTen(-unitExponent));
                default: return false;
            }
        }

        /// <summary>The code on the safer side of the value; long.MaxValue if none is large enough.</summary>
        /// <param name="value">counts of ScaledReal</param>
        /// <param name="inexact">the value asked for is a little larger</param>
        public long ToCode(long value, bool inexact)
        {
            return _up ? Fraction.Up(inexact ? value + 1 : value, _codes, _values) : Fraction.Down(value, _codes, _values);
        }

        /// <summary>
        /// The value of a code, rounded against the conversion, so that converting it again gives the same code.
        /// </summary>
        public long ToValue(long code)
        {
            return _up ? Fraction.Down(code, _values, _codes) : Fraction.Up(code, _values, _codes);
        }

        private static long PowerOfTen(int power)
        {
            long value = 1;
            for (int i = 0; i < power; i++)
            {
                value *= 10;
            }

            return value;
        }

        // Common tens are taken out, so that long times do not overflow.
        private bool Set(bool up, long codes, long values)
        {
            while (codes % 10 == 0 && values % 10 == 0)
            {
                codes /= 10;
                values /= 10;
            }

            _up = up;
            _codes = codes;
            _values = values;
            return true;
        }
    }
}
