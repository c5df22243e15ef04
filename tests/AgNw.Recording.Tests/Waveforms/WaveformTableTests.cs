using AgNw.Contract;
using AgNw.Interlock.Captures;
using AgNw.Interlock.Scales;
using AgNw.Recording.Csv;
using AgNw.Recording.Rows;
using AgNw.Recording.Tests.Support;
using AgNw.Recording.Waveforms;

namespace AgNw.Recording.Tests.Waveforms;

[TestClass]
public sealed class WaveformTableTests
{
    [TestMethod]
    public void Pairs_are_one_microsecond_apart_and_zero_is_the_trip()
    {
        using var folder = new TemporaryFolder();
        var capture = new CaptureData(1, 4800, [16384, 0, -16384], [8192, 0, -8192]);
        WaveformTable.Write(folder.In("waveform.csv"), capture, 4848, ScaleFactors.Of(CurrentRange.R10u));
        WaveformRow[] rows = [.. CsvFileReader.Read(folder.In("waveform.csv"), new WaveformFormat())];

        CollectionAssert.AreEqual(new[] { -1e-6, 0, 1e-6 }, rows.Select(r => r.TimeSeconds).ToArray());
        CollectionAssert.AreEqual(new long[] { 4800, 4848, 4896 }, rows.Select(r => r.BoardTick).ToArray());
        // Half of 125 % of 10 uA; a quarter of 4.096 V.
        Assert.AreEqual(6.25e-6, rows[0].CurrentAmpere, 1e-18);
        Assert.AreEqual(-1.024, rows[2].VoltageVolt, 1e-15);
    }
}
