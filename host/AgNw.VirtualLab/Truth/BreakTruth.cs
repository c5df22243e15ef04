using AgNw.VirtualLab.Camera;
using AgNw.VirtualLab.Clocks;
using AgNw.VirtualLab.Nanowire;
using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.VirtualLab.Truth;

/// <summary>How a wire broke, and what was looking.</summary>
/// <param name="Tick">tick at which the current began to fall</param>
/// <param name="Seconds">the same in s of the board</param>
/// <param name="VoltageVolt">voltage at the device then, V</param>
/// <param name="CurrentAmpere">current then, A</param>
/// <param name="NeckKelvin">temperature of the neck then, K</param>
/// <param name="FallSeconds">from that tick to the open gap, s</param>
/// <param name="Fall90To10Seconds">from 90 % to 10 % of the current, s</param>
/// <param name="Exposure">exposure going on then, counted from 0; null between two</param>
/// <param name="LastExposure">exposure begun last by then, -1 for none</param>
/// <param name="FrameNumber">number of the file that shows <paramref name="Exposure"/>; null for none</param>
/// <param name="ReadingIndex">reading that was integrating then; null between two</param>
public sealed record BreakTruth(
    long Tick,
    double Seconds,
    double VoltageVolt,
    double CurrentAmpere,
    double NeckKelvin,
    double FallSeconds,
    double Fall90To10Seconds,
    long? Exposure,
    long LastExposure,
    long? FrameNumber,
    long? ReadingIndex)
{
    // A cosine falls from 0.9 to 0.1 between the angles arccos(0.8) and arccos(-0.8) of pi.
    private static readonly double CosineShare = (Math.Acos(-0.8) - Math.Acos(0.8)) / Math.PI;

    /// <summary>Puts together what the parts of the lab know; to be asked once the lab has passed the break.</summary>
    public static BreakTruth Of(WireBreak broken, ExposingCamera? camera, SmuReadingSource? smu)
    {
        ArgumentNullException.ThrowIfNull(broken);
        long? exposure = camera?.ExposureAt(broken.Tick);
        double fall = BoardTime.Seconds(broken.FallTicks);
        return new BreakTruth(
            broken.Tick,
            BoardTime.Seconds(broken.Tick),
            broken.VoltageVolt,
            broken.CurrentAmpere,
            broken.NeckKelvin,
            fall,
            fall * CosineShare,
            exposure,
            camera?.LastBegunBy(broken.Tick) ?? -1,
            exposure is { } shown ? camera!.FrameNumber(shown) : null,
            smu?.IntegratingAt(broken.Tick));
    }
}
