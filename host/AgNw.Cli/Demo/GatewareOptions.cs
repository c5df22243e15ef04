namespace AgNw.Cli.Demo;

/// <summary>What of a demo the compiled Verilog runs as well.</summary>
/// <param name="Full">everything from reset on; else a window around the trip</param>
/// <param name="BeforeMilliseconds">of the window, before the trip</param>
/// <param name="AfterMilliseconds">of the window, after it</param>
internal sealed record GatewareOptions(bool Full, double BeforeMilliseconds, double AfterMilliseconds);
