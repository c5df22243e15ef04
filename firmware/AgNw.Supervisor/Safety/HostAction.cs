namespace AgNw.Supervisor.Safety
{
    /// <summary>What the host watchdog does; the choices of SYSTem:HOST:ACTion in their order.</summary>
    public enum HostAction : byte
    {
        Ignore = 0,
        Record = 1,
        Trip = 2,
    }
}
