using AgNw.Contract;

namespace AgNw.Supervisor.Configuration
{
    /// <summary>
    /// The two factors of the conductance threshold: |I code| x Current > |V code| x Voltage where I/V is above the threshold.
    /// With the codes' sizes, Voltage / Current = conductance x (V a code) / (I a code). The larger factor is 65535, the other is
    /// rounded so that the threshold in effect is not above the one asked for. Conductance in nS.
    /// </summary>
    public sealed class ConductanceRatio
    {
        private const long Largest = ushort.MaxValue;

        // With G in nS, V codes of 125 uV and I codes of span / 32768 pA: G x V code / I code = G x Scale / span.
        private const long Scale = (long)RangeScales.VoltageSpanMicrovolt / 1000;

        /// <summary>CONDUCTANCE_CURRENT; 0 = off.</summary>
        public uint Current { get; private set; }

        /// <summary>CONDUCTANCE_VOLTAGE.</summary>
        public uint Voltage { get; private set; }

        /// <summary>Finds the factors; false if the threshold is too small for the range.</summary>
        public bool Set(long nanosiemens, int range)
        {
            long span = Span(range);
            Current = 0;
            Voltage = 0;
            if (nanosiemens == 0)
            {
                return true;
            }

            long scaled = nanosiemens * Scale;
            if (scaled <= span)
            {
                Current = (uint)Largest;
                Voltage = (uint)Fraction.Down(scaled, Largest, span);
                return Voltage != 0;
            }

            Voltage = (uint)Largest;
            Current = (uint)Fraction.Up(span, Largest, scaled);
            return true;
        }

        /// <summary>The threshold in effect, in counts of ScaledReal of nS, rounded up.</summary>
        public static long InEffect(uint current, uint voltage, int range)
        {
            if (current == 0)
            {
                return 0;
            }

            long divisor = current * Scale;
            long product = voltage * Span(range);
            return (product / divisor * Scpi.ScaledReal.PerUnit) + Fraction.Up(product % divisor, Scpi.ScaledReal.PerUnit, divisor);
        }

        private static long Span(int range)
        {
            return LevelScale.CurrentSpan(range) / Scpi.ScaledReal.PerUnit;
        }
    }
}
