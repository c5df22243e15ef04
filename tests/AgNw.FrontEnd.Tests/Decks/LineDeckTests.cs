using AgNw.Contract;
using AgNw.FrontEnd.Budget;
using AgNw.FrontEnd.Decks;
using AgNw.FrontEnd.Parts;
using AgNw.FrontEnd.Simulation;
using AgNw.FrontEnd.TripCore;

namespace AgNw.FrontEnd.Tests.Decks;

[TestClass]
public sealed class LineDeckTests
{
    private static readonly TripCoreDelays Core = new(13.4e-9, 7.3e-9);

    [TestMethod]
    public void The_worst_case_turns_off_at_the_least_threshold_and_at_the_largest_delays()
    {
        Dictionary<string, double> values = new LineParameters(Repository.Parts, Core).Of(Break(TripPath.Direct, worst: true));
        Assert.AreEqual(0.5 - (20 * 0.002), values["sw_threshold"], 1e-9);
        Assert.AreEqual(10e-9, values["cmp_delay"], 1e-15);
        Assert.AreEqual((4.5 + 16 + 3.2) * 1e-9, values["line_delay"], 1e-15);
        Assert.AreEqual(13.4e-9, values["path_delay"], 1e-15);
    }

    /// <summary>1.6 V is full scale at the amplifier, UNDER stands at 5 % of it.</summary>
    [TestMethod]
    public void A_threshold_is_its_share_of_full_scale_at_the_amplifier() =>
        Assert.AreEqual(0.08, new LineParameters(Repository.Parts, Core).Of(Break(TripPath.Filtered, worst: false))["threshold"], 1e-12);

    [TestMethod]
    public void In_rewiring_the_limiter_stands_a_sixth_below_OVER()
    {
        LineCase line = new StandardCases(Repository.Parts).Filament(CurrentRange.R100u, TripPath.Direct, worst: false);
        Assert.AreEqual(100e-6 / 1.2, new LineParameters(Repository.Parts, Core).Of(line)["limit_amps"], 1e-12);
    }

    [TestMethod]
    public void Without_the_board_there_is_neither_limiter_nor_crowbar_nor_clamp()
    {
        Deck deck = LineDeck.Of(Break(TripPath.Filtered, worst: false) with { Switch = SeriesElement.None }, Repository.Parts, Core);
        CollectionAssert.IsSubsetOf(new[] { "switch_none.inc", "limiter_none.inc", "crowbar_none.inc", "clamp_none.inc" }, deck.Files.ToArray());
        CollectionAssert.DoesNotContain(deck.Measures.Select(static measure => measure.Key).ToArray(), "open");
    }

    [TestMethod]
    public void Every_file_that_a_deck_includes_exists()
    {
        string folder = Path.Combine(Repository.Root, "hardware", "frontend", "decks");
        foreach (LineCase line in FrontEndBudget.AllSections(Repository.Parts, Core).SelectMany(static section => section.Cases))
        {
            foreach (string file in LineDeck.Of(line, Repository.Parts, Core).Files)
                Assert.IsTrue(File.Exists(Path.Combine(folder, file)), $"{line.Name}: {file}");
        }
    }

    [TestMethod]
    public void No_two_decks_have_one_name()
    {
        IReadOnlyList<ISection> sections = FrontEndBudget.AllSections(Repository.Parts, Core);
        string[] names = [.. sections.SelectMany(static section => section.Cases).Select(static line => line.Name), .. sections.SelectMany(static section => section.Decks).Select(static deck => deck.Name)];
        Assert.HasCount(names.Length, names.Distinct().ToArray());
    }

    [TestMethod]
    public void A_rendered_deck_has_its_parameters_its_files_and_its_measures()
    {
        var deck = new Deck
        {
            Name = "one",
            Files = ["cable.inc"],
            Parameters = new Dictionary<string, double> { ["cable_metres"] = 3 },
            Measures = [new Measure("peak", "max v(a)")],
            SpanSeconds = 1e-6,
            StepSeconds = 1e-9,
        };
        string text = deck.Render("decks");
        foreach (string line in new[] { ".param cable_metres=3", ".include decks/cable.inc", ".tran 1E-09 1E-06 0 1E-09", ".meas tran peak max v(a)", ".end" })
            StringAssert.Contains(text, line);
    }

    private static LineCase Break(TripPath path, bool worst) => new StandardCases(Repository.Parts).Break(CurrentRange.R20m, path, worst);
}
