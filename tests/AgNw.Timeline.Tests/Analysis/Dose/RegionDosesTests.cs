using AgNw.Contract;
using AgNw.Timeline.Analysis.Dose;
using AgNw.Timeline.Board;

namespace AgNw.Timeline.Tests.Analysis.Dose;

[TestClass]
public class RegionDosesTests
{
    private const long Second = TripCoreClock.Hertz;

    /// <summary>On from 1 s to 3 s and from 5 s to the end, with an entry at 6 s that changes the state alone.</summary>
    private static readonly StateChange[] States =
    [
        new(0, TripState.Disarmed, TripMode.Breakdown, Blanked: true),
        new(1 * Second, TripState.Armed, TripMode.Breakdown, Blanked: false),
        new(3 * Second, TripState.Armed, TripMode.Breakdown, Blanked: true),
        new(5 * Second, TripState.Armed, TripMode.Breakdown, Blanked: false),
        new(6 * Second, TripState.Disarmed, TripMode.Breakdown, Blanked: false),
    ];

    [TestMethod]
    [DataRow(0.0, 10.0, 7.0)]
    [DataRow(1.5, 2.0, 0.5)]
    [DataRow(3.0, 5.0, 0.0)]
    [DataRow(2.0, 5.5, 1.5)]
    [DataRow(-5.0, 1.25, 0.25)]
    [DataRow(5.5, 8.0, 2.5)]
    [DataRow(4.0, 4.0, 0.0)]
    [DataRow(9.0, 8.0, 0.0)]
    public void Beam_on_time_is_the_sum_of_the_stretches_without_blanking(double from, double to, double expected)
    {
        Assert.AreEqual(expected, new BeamOnTime(States).SecondsBetween((long)(from * Second), (long)(to * Second)), 1e-9);
    }

    [TestMethod]
    public void Without_a_record_the_beam_counts_as_unknown_and_nothing_is_counted()
    {
        Assert.AreEqual(0, new BeamOnTime([]).SecondsBetween(0, Second));
    }

    [TestMethod]
    public void Each_region_gets_the_beam_of_its_own_visits()
    {
        LabelledMark[] marks =
        [
            new(8 * Second, 4, "Region: left"),
            new(2 * Second, 1, "region left"),
            new(7 * Second, 3, "EDX taken"),
            new(6 * Second, 2, "region control wire"),
        ];

        IReadOnlyList<RegionDose> regions = RegionDoses.Of(marks, new BeamOnTime(States), (0, 10 * Second), 50);

        CollectionAssert.AreEqual(
            new[]
            {
                new RegionDose(string.Empty, 1, 2, 1, 50),
                new RegionDose("left", 2, 4 + 2, 1 + 1 + 2, 200),
                new RegionDose("control wire", 1, 2, 2, 100),
            },
            regions.ToArray());
    }

    [TestMethod]
    public void Without_marks_there_is_one_region_without_a_name_and_without_a_rate_no_dose()
    {
        RegionDose only = RegionDoses.Of([], new BeamOnTime(States), (0, 10 * Second), double.NaN).Single();

        Assert.AreEqual(7, only.BeamOnSeconds);
        Assert.IsTrue(double.IsNaN(only.DosePerSquareNanometre));
        Assert.AreEqual(0, RegionDoses.Of([], new BeamOnTime([]), (0, 0), 50).Count);
    }

    [TestMethod]
    [DataRow("region left", "left")]
    [DataRow("REGION:  a b ", "a b")]
    [DataRow("regional office", null)]
    [DataRow("region", null)]
    [DataRow("region :", null)]
    [DataRow("the region left", null)]
    public void A_label_names_a_region_by_its_first_word(string label, string? name)
    {
        Assert.AreEqual(name, RegionDoses.NameOf(label));
    }
}
