namespace AgNw.Supervisor.Tests.Bench;

/// <summary>What happens to a frame on its way.</summary>
public enum Damage
{
    None,

    /// <summary>the core sees a wrong CRC: it changes nothing and sends zeros</summary>
    Request,

    /// <summary>the core takes the request, a bit of the reply is turned</summary>
    Reply,
}
