namespace System.IO.Ports
{
    /// <summary>Stop bits.</summary>
    public enum StopBits
    {
        /// <summary>one</summary>
        One = 1,

        /// <summary>two</summary>
        Two = 2,

        /// <summary>one and a half</summary>
        OnePointFive = 3,
    }
}
