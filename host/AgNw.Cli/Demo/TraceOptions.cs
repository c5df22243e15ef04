namespace AgNw.Cli.Demo;

/// <summary>How a recorded trace is played.</summary>
/// <param name="File">Protochips CSV</param>
/// <param name="SourceCheck">DROP asks whether the source fell too</param>
/// <param name="Seed">of the ADC's noise</param>
internal sealed record TraceOptions(string File, bool SourceCheck, ulong Seed);
