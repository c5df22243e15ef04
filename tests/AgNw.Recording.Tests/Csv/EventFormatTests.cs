using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Interlock.Scales;
using AgNw.Recording.Csv;
using AgNw.Recording.Tests.Support;

namespace AgNw.Recording.Tests.Csv;

[TestClass]
public sealed class EventFormatTests
{
    private static readonly Dictionary<uint, ScaleFactors> s_scales = new() { [0xC0FFEE] = ScaleFactors.Of(CurrentRange.R20m) };

    [TestMethod]
    public void Currents_have_the_scale_of_the_configuration_that_is_live()
    {
        var format = new EventFormat(new EventDecoder(s_scales));
        uint sample = 16384 | (unchecked((uint)-16384) << 16);

        Assert.AreEqual(string.Empty, Field(format, Records.Event(0, RecordKind.Sample, sample), "current_A"));
        Field(format, Records.Event(1, RecordKind.Config, 0xC0FFEE), "value");
        // Half of +32768 codes is half of 125 % of 20 mA, and half of 4.096 V.
        Assert.AreEqual("0.0125", Field(format, Records.Event(2, RecordKind.Sample, sample), "current_A"));
        Assert.AreEqual("-2.048", Field(format, Records.Event(3, RecordKind.Sample, sample), "voltage_V"));
        Field(format, Records.Event(4, RecordKind.Config, 0xBAD), "value");
        Assert.AreEqual(string.Empty, Field(format, Records.Event(5, RecordKind.Sample, sample), "current_A"));
    }

    [TestMethod]
    public void A_trip_shows_its_causes_and_a_level_its_lines()
    {
        var format = new EventFormat(new EventDecoder(s_scales));
        // First cause DROP (2), causes DROP and UNDER (bits 2 and 1), I code 0.
        Assert.AreEqual("UNDER DROP", Field(format, Records.Event(0, RecordKind.Trip, 0x62), "causes"));
        Assert.AreEqual("DROP", Field(format, Records.Event(0, RecordKind.Trip, 0x62), "first_cause"));
        // STROBE is bit 6 of the inputs.
        Assert.AreEqual("STROBE=1", Field(format, Records.Event(1, RecordKind.Inputs, 0x00400040), "text"));
        Assert.AreEqual("SWITCH=0 CROWBAR=1", Field(format, Records.Event(1, RecordKind.Outputs, 0x00030002), "text"));
    }

    [TestMethod]
    public void A_state_is_named_and_its_time_is_in_seconds()
    {
        var format = new EventFormat(new EventDecoder(s_scales));
        InterlockEvent item = Records.Event(0, RecordKind.State, 0x0042_0203, ticks: 24_000_000);

        Assert.AreEqual("DISARMED to ARMED; command 0x42", Field(format, item, "text").Replace(",", ";", StringComparison.Ordinal));
        Assert.AreEqual("0.500000000", Field(format, item, "board_time_s"));
        // State byte 0x0B: ARMED (3), BREAKDOWN (1 << 3), beam not blanked.
        Assert.AreEqual("ARMED", Field(format, item, "state"));
        Assert.AreEqual("BREAKDOWN", Field(format, item, "mode"));
        Assert.AreEqual("0", Field(format, item, "beam_blanked"));
    }

    private static string Field(EventFormat format, InterlockEvent item, string column)
    {
        var line = new CsvLine();
        format.Write(line, item);
        List<string> fields = [];
        Assert.IsTrue(CsvText.Split(line.Text, fields));
        Assert.HasCount(format.Columns.Count, fields);
        return fields[format.Columns.ToList().IndexOf(column)];
    }
}
