namespace AgNw.Supervisor.Board
{
    /// <summary>The supervisor's only time. Monotonic; it does not jump and does not wrap in the board's life.</summary>
    public interface IBoardClock
    {
        /// <summary>Milliseconds since some fixed moment.</summary>
        long NowMilliseconds { get; }
    }
}
