namespace AgNw.Interlock.Ports;

/// <summary>Why a port cannot be used.</summary>
public enum PortProblem
{
    /// <summary>There is none of this name, or nobody listens there.</summary>
    NotFound,

    /// <summary>Another program has it.</summary>
    Busy,

    /// <summary>This user may not open it.</summary>
    Denied,

    /// <summary>It is there, but no serial port.</summary>
    NotAPort,

    /// <summary>The system refuses for another reason, which the message tells.</summary>
    Failed,
}
