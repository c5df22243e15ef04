using AgNw.Contract;
using AgNw.Interlock.Captures;
using AgNw.Interlock.Scales;
using AgNw.Recording.Csv;
using AgNw.Recording.Errors;
using AgNw.Recording.Rows;

namespace AgNw.Recording.Waveforms;

/// <summary>waveform.csv from a capture: time from the trip in s, I in A, V in V.</summary>
public static class WaveformTable
{
    /// <summary>The rows of a capture.</summary>
    /// <param name="capture">as read from the board</param>
    /// <param name="tripTick">stamp of the trip, extended</param>
    /// <param name="scales">of the range that was live at the trip</param>
    public static IEnumerable<WaveformRow> Rows(CaptureData capture, long tripTick, ScaleFactors scales)
    {
        for (int index = 0; index < capture.Count; index++)
        {
            long tick = capture.TickOf(index);
            yield return new WaveformRow(
                tick,
                (tick - tripTick) / (double)TripCoreClock.Hertz,
                scales.CurrentAmpere(capture.CurrentCodes[index]),
                ScaleFactors.VoltageVolt(capture.VoltageCodes[index]));
        }
    }

    /// <summary>Writes the file.</summary>
    /// <returns>rows written</returns>
    /// <exception cref="RecordingException">it exists, or cannot be written</exception>
    public static long Write(string path, CaptureData capture, long tripTick, ScaleFactors scales)
    {
        using var writer = new CsvFileWriter<WaveformRow>(path, new WaveformFormat());
        foreach (WaveformRow row in Rows(capture, tripTick, scales)) writer.Append(row);
        return writer.Count;
    }
}
