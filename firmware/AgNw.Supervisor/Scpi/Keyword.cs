namespace AgNw.Supervisor.Scpi
{
    /// <summary>Word given in place of a number.</summary>
    public enum Keyword : byte
    {
        None = 0,
        Minimum = 1,
        Maximum = 2,
        Default = 3,
    }
}
