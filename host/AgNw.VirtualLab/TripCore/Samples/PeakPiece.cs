using AgNw.VirtualLab.Analog;

namespace AgNw.VirtualLab.TripCore.Samples;

/// <summary>
/// Samples First to Last of one span, not evaluated, among which the held peak may be. The two samples before First are kept with it,
/// because the medians of its first two samples need them.
/// </summary>
/// <param name="Highest">no median in the piece that could be a new peak is above, magnitude code</param>
internal sealed record PeakPiece(
    SampleSpan Span, long First, long Last, int Highest, int Current1, int Current2, int Voltage1, int Voltage2)
{
    public int Current(long sample) =>
        sample >= First ? Magnitude.Of(Span.Current(sample)) : sample == First - 1 ? Current1 : Current2;

    /// <summary>Signed code.</summary>
    public int Voltage(long sample) =>
        sample >= First ? Span.Voltage(sample) : sample == First - 1 ? Voltage1 : Voltage2;
}
