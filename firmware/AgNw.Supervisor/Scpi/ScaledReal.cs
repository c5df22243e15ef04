namespace AgNw.Supervisor.Scpi
{
    /// <summary>
    /// A real number as this firmware carries it: an integer count of thousandths of the parameter's scale unit (fA for a
    /// parameter in pA), so that a value printed by a query and sent back gives the same code. Nothing is in floating point.
    /// </summary>
    public static class ScaledReal
    {
        /// <summary>Counts in one scale unit.</summary>
        public const int PerUnit = 1000;

        /// <summary>PerUnit as a power of ten.</summary>
        public const int Digits = 3;
    }
}
