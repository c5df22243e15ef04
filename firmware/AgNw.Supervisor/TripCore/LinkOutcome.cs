namespace AgNw.Supervisor.TripCore
{
    /// <summary>What is known of a frame that was sent.</summary>
    public enum LinkOutcome
    {
        /// <summary>The reply is good: the core took the request.</summary>
        Done = 0,

        /// <summary>No attempt was answered, so the core took none (it answers a damaged request with zeros).</summary>
        NotTaken = 1,

        /// <summary>An answer came, but damaged: the core has probably taken the request.</summary>
        Uncertain = 2,

        /// <summary>The core took the request and knows no such register.</summary>
        BadAddress = 3,
    }
}
