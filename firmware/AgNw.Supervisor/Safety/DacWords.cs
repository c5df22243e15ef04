using AgNw.Contract;

namespace AgNw.Supervisor.Safety
{
    /// <summary>The threshold DACs' configuration words in the order of INJECT.mux, of which the first is 1.</summary>
    public static class DacWords
    {
        public const int Count = 5;

        private static readonly byte[] Addresses =
        {
            Registers.DacOverPos, Registers.DacOverNeg, Registers.DacUnderPos, Registers.DacUnderNeg, Registers.DacLimit,
        };

        public static byte Address(int dac)
        {
            return Addresses[dac];
        }

        /// <summary>Whether the ADC reads the DAC as a negative code.</summary>
        public static bool IsNegative(int dac)
        {
            return Addresses[dac] == Registers.DacOverNeg || Addresses[dac] == Registers.DacUnderNeg;
        }
    }
}
