namespace AgNw.Contract
{
    /// <summary>What is calibrated; the choices of CALibration:POINt in their order.</summary>
    public enum CalibrationChannel : byte
    {
        /// <summary>I channel of the ADC.</summary>
        Current = 0,

        /// <summary>V channel of the ADC; one range.</summary>
        Voltage = 1,

        /// <summary>OVER threshold DACs.</summary>
        Over = 2,

        /// <summary>UNDER threshold DACs.</summary>
        Under = 3,

        /// <summary>Limiter DAC: one code for both polarities.</summary>
        Limiter = 4,
    }
}
