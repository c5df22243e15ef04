namespace System.IO.Ports
{
    /// <summary>Parity bit.</summary>
    public enum Parity
    {
        /// <summary>none</summary>
        None,

        /// <summary>odd</summary>
        Odd,

        /// <summary>even</summary>
        Even,
    }
}
