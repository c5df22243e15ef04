using AgNw.Contract;
using AgNw.Supervisor.Calibration;

namespace AgNw.Supervisor.Configuration
{
    /// <summary>
    /// Currents and voltages to codes and back, with the calibration: value = (code x gain + offset) x ValuePerSpan / CodesPerSpan, where
    /// values are magnitudes in counts of ScaledReal, gain is in 1e-6 and offset in 1e-6 of the span. Code 0 is the value 0 whatever the
    /// calibration: the lowest that a converter can do. One instance is reused; prepare it, then convert.
    /// </summary>
    public sealed class LevelScale
    {
        /// <summary>A value below what the lowest code above 0 could be trusted with.</summary>
        public const long TooSmall = -1;

        private const int Positive = 0;
        private const int Negative = 1;

        private readonly CalibrationPoints _points;
        private readonly long[] _gain = new long[CalibrationPoints.Polarities];
        private readonly long[] _offset = new long[CalibrationPoints.Polarities];
        private long _codes;
        private long _values;
        private bool _up;

        public LevelScale(CalibrationPoints points)
        {
            _points = points;
        }

        /// <summary>Counts of 125 % of a range's full scale: ScaledReal counts of pA.</summary>
        public static long CurrentSpan(int range)
        {
            return RangeScales.FullScalePicoampere[range] / 100 * RangeScales.AdcHeadroomPercent * Scpi.ScaledReal.PerUnit;
        }

        /// <summary>Counts of the V channel's span: ScaledReal counts of uV.</summary>
        public static long VoltageSpan()
        {
            return (long)RangeScales.VoltageSpanMicrovolt * Scpi.ScaledReal.PerUnit;
        }

        /// <summary>Prepares for the setting of a register; false if it is neither a current nor a voltage.</summary>
        /// <param name="conversion">of the setting</param>
        /// <param name="target">its first register</param>
        /// <param name="range">code of the current range</param>
        public bool Prepare(Conversion conversion, byte target, int range)
        {
            switch (conversion)
            {
                case Conversion.CurrentDacDown: return Current(false, RangeScales.DacSpanCodes, ChannelOf(target), range);
                case Conversion.CurrentDacUp: return Current(true, RangeScales.DacSpanCodes, ChannelOf(target), range);
                case Conversion.CurrentAdcDown: return Current(false, RangeScales.AdcSpanCodes, CalibrationChannel.Current, range);
                case Conversion.CurrentAdcUp: return Current(true, RangeScales.AdcSpanCodes, CalibrationChannel.Current, range);
                case Conversion.VoltageAdcDown: return Voltage(false, target != Registers.StepLimit);
                case Conversion.VoltageAdcUp: return Voltage(true, target != Registers.StepLimit);
                default: return false;
            }
        }

        /// <summary>Prepares for readings of the ADC.</summary>
        public void PrepareReading(bool voltage, int range)
        {
            Prepare(voltage ? Conversion.VoltageAdcDown : Conversion.CurrentAdcDown, 0, range);
        }

        /// <summary>The code on the safer side of the value, whichever the polarity; TooSmall, or long.MaxValue if none is large enough.</summary>
        public long ToCode(long value, bool inexact)
        {
            long positive = ToCode(value, inexact, Positive);
            long negative = ToCode(value, inexact, Negative);
            return positive > negative == _up ? positive : negative;
        }

        /// <summary>The code on the safer side of the value for one polarity.</summary>
        /// <param name="value">counts of ScaledReal</param>
        /// <param name="inexact">the value asked for is a little larger</param>
        /// <param name="polarity">0 positive, 1 negative</param>
        public long ToCode(long value, bool inexact, int polarity)
        {
            if (value == 0 && !inexact)
            {
                return 0;
            }

            long ideal = _up ? Fraction.Up(inexact ? value + 1 : value, _codes, _values) : Fraction.Down(value, _codes, _values);
            if (ideal == long.MaxValue)
            {
                return ideal;
            }

            // Code 0 is kept for the value 0: what rounds up has at least code 1.
            long raw = ideal - _offset[polarity];
            if (_up)
            {
                return raw > 0 ? Fraction.Up(raw, 1, _gain[polarity]) : 1;
            }

            return raw >= 0 ? Fraction.Down(raw, 1, _gain[polarity]) : TooSmall;
        }

        /// <summary>
        /// The value that codes of both polarities keep to: converting it again gives the same codes. Rounded against the conversion.
        /// </summary>
        public long ToValue(long positiveCode, long negativeCode)
        {
            if (positiveCode == 0 && negativeCode == 0)
            {
                return 0;
            }

            long positive = ToValueOf(positiveCode, Positive);
            long negative = ToValueOf(negativeCode, Negative);
            return positive > negative == _up ? negative : positive;
        }

        /// <summary>A reading with its sign, cut off towards zero.</summary>
        public long ToReading(int code)
        {
            bool negative = code < 0;
            long ideal = Ideal(negative ? -code : code, negative ? Negative : Positive);
            long value = ideal < 0 ? -Fraction.Down(-ideal, _values, _codes) : Fraction.Down(ideal, _values, _codes);
            return negative ? -value : value;
        }

        /// <summary>What a DAC's code is worth in 1e-6 of a nominal code, whatever conversion is prepared.</summary>
        public long Level(long code, CalibrationChannel channel, int range, int polarity)
        {
            return code == 0
                ? 0
                : (code * _points.Gain(channel, range, polarity)) + ((long)_points.Offset(channel, range, polarity) * RangeScales.DacSpanCodes);
        }

        /// <summary>The larger gain of the V channel's two polarities.</summary>
        public int LargestVoltageGain()
        {
            int positive = _points.Gain(CalibrationChannel.Voltage, 0, Positive);
            int negative = _points.Gain(CalibrationChannel.Voltage, 0, Negative);
            return positive > negative ? positive : negative;
        }

        private static CalibrationChannel ChannelOf(byte target)
        {
            switch (target)
            {
                case Registers.DacUnderPos: return CalibrationChannel.Under;
                case Registers.DacLimit: return CalibrationChannel.Limiter;
                default: return CalibrationChannel.Over;
            }
        }

        private long ToValueOf(long code, int polarity)
        {
            long ideal = Ideal(code, polarity);
            if (ideal <= 0)
            {
                return 0;
            }

            return _up ? Fraction.Down(ideal, _values, _codes) : Fraction.Up(ideal, _values, _codes);
        }

        private long Ideal(long code, int polarity)
        {
            return (code * _gain[polarity]) + _offset[polarity];
        }

        private bool Current(bool up, int codes, CalibrationChannel channel, int range)
        {
            return Set(up, codes, CurrentSpan(range), channel, range, true);
        }

        // A step is a difference: its offset cancels.
        private bool Voltage(bool up, bool hasOffset)
        {
            return Set(up, RangeScales.AdcSpanCodes, VoltageSpan(), CalibrationChannel.Voltage, 0, hasOffset);
        }

        // Common tens are taken out, so that nothing overflows.
        private bool Set(bool up, int codes, long values, CalibrationChannel channel, int range, bool hasOffset)
        {
            _up = up;
            _codes = (long)codes * CalibrationPoints.Unity;
            _values = values;
            while (_codes % 10 == 0 && _values % 10 == 0)
            {
                _codes /= 10;
                _values /= 10;
            }

            for (int polarity = 0; polarity < CalibrationPoints.Polarities; polarity++)
            {
                _gain[polarity] = _points.Gain(channel, range, polarity);
                _offset[polarity] = hasOffset ? (long)_points.Offset(channel, range, polarity) * codes : 0;
            }

            return true;
        }
    }
}
