namespace AgNw.Supervisor.Board
{
    /// <summary>What tells this board from another.</summary>
    public interface IBoardIdentity
    {
        /// <summary>Serial number: printable ASCII without comma, semicolon or quote; it is a field of *IDN?.</summary>
        string SerialNumber { get; }

        /// <summary>A word of the hardware's random generator.</summary>
        uint RandomWord();
    }
}
