using AgNw.Contract;
using AgNw.Recording.Manifest;
using AgNw.Report.Tests.Support;
using AgNw.Timeline.Merging;
using AgNw.Timeline.Reports;

namespace AgNw.Report.Tests.Pages;

/// <summary>Runs that lack something, rewiring, hostile texts, very many readings.</summary>
[TestClass]
public sealed class UnusualRunTests
{
    private const long Trip = 10 * SyntheticRun.Second;
    private const string Hostile = "</script><script>window.pwned = 1</script><img src=x onerror=\"window.pwned = 2\">'\"&{{<!--";

    private static IEnumerable<object[]> Lacking =>
    [
        ["without-a-trip", SyntheticRun.Of() with { Frames = SyntheticRun.Frames(20) }, "The run ended without a trip."],
        ["without-frames-and-capture", SyntheticRun.Of(trip: Cause.Drop), "The wire broke 9.000\u202fs after arming, at 1.790\u202fV and 2.983\u202fmA."],
        ["without-readings", SyntheticRun.Of(trip: Cause.Under) with { Readings = [], Frames = SyntheticRun.Frames(20) }, "The wire broke 9.000\u202fs after arming."],
        ["without-anything", SyntheticRun.Of(trip: Cause.Under) with { Readings = [] }, "The wire broke 9.000\u202fs after arming."],
        ["with-a-capture", SyntheticRun.Of(trip: Cause.Drop) with { Waveform = SyntheticRun.Waveform(Trip) }, "The wire broke 9.000\u202fs after arming, at 1.800\u202fV and 3.000\u202fmA."],
        ["tripped-by-hand", SyntheticRun.Of(trip: Cause.Manual), "MANUAL opened the line 9.000\u202fs after arming, at 1.790\u202fV and 2.983\u202fmA."],
    ];

    [TestMethod]
    [DynamicData(nameof(Lacking))]
    public async Task A_run_that_lacks_something_says_so_and_shows_the_rest(string name, object run, string headline)
    {
        await using OpenedPage opened = await Browser.OpenAsync(Runs.Page(name, (RunData)run));

        opened.AssertClean();
        Assert.AreEqual(headline, await opened.Page.InnerTextAsync("h1"));
        Assert.AreEqual(0, await opened.Page.GetByText("NaN").CountAsync());
        Assert.AreEqual(0, await opened.Page.GetByText("undefined").CountAsync());
    }

    [TestMethod]
    public async Task Rewiring_shows_the_conductance_with_its_plateaus()
    {
        // 1, 2 and 3 quanta at 50 mV, 60 readings each.
        TimedReading[] readings = [.. Enumerable.Range(0, 180).Select(static i => new TimedReading(
            i, SyntheticRun.Second + (i * SyntheticRun.Second / 20), 1e-6, 0.05, 0.05 * 7.748091729e-5 * (1 + (i / 60))))];
        await using OpenedPage opened = await Browser.OpenAsync(Runs.Page("rewiring", SyntheticRun.Of(TripMode.Rewire) with { Readings = readings }));

        opened.AssertClean();
        string[] levels = [.. await opened.Page.Locator("#conductance tbody tr td:nth-child(2)").AllInnerTextsAsync()];
        CollectionAssert.AreEqual(new[] { "1", "2", "3" }, levels);
        Assert.IsGreaterThan(200, await opened.PixelsAsync("conductance", "current"));
    }

    [TestMethod]
    public async Task Hostile_texts_are_shown_as_they_are_and_become_no_script()
    {
        RunData run = SyntheticRun.Of(trip: Cause.Under) with { Name = Hostile };
        run = run with
        {
            Manifest = run.Manifest with
            {
                Run = Hostile,
                Context = new RunContext { Operator = Hostile, Specimen = Hostile },
                Notes = [Hostile],
                Files = [new FileDigest(Hostile, 1, Hostile)],
                Statements = new Dictionary<string, string> { [Hostile] = Hostile },
                Profiles = [new ProfileDescription(Hostile, Hostile, Hostile, Hostile, Hostile, new Dictionary<string, double> { [Hostile] = 1 })],
                ClockFits = [new ClockFitDescription { Source = Hostile, Verdict = Hostile, Reason = Hostile }],
            },
        };
        run = run.WithMark(Hostile, 5 * SyntheticRun.Second).WithMark("region " + Hostile, 6 * SyntheticRun.Second);
        await using OpenedPage opened = await Browser.OpenAsync(Runs.Page("hostile", run));
        await opened.Page.FocusAsync("#chart-current");
        await opened.Page.Keyboard.PressAsync("End");

        Assert.IsTrue(await opened.Page.EvaluateAsync<bool>("() => window.pwned === undefined"));
        Assert.AreEqual(0, await opened.Page.Locator("img").CountAsync());
        Assert.AreEqual("region " + Hostile, await opened.FieldAsync("Last event"));
        Assert.IsGreaterThanOrEqualTo(1, await opened.Page.Locator("#events td", new() { HasTextString = Hostile }).CountAsync());
        Assert.AreEqual(Hostile, await opened.Page.InnerTextAsync("#dose tbody tr:nth-child(2) td"));
        opened.AssertClean();
    }

    [TestMethod]
    public async Task A_script_that_came_into_the_page_would_not_run()
    {
        string page = await File.ReadAllTextAsync(Runs.Page("injected", SyntheticRun.Of()));
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".html");
        await File.WriteAllTextAsync(file, page.Replace("<main>", "<main><script>window.pwned = 1</script><img src=\"http://127.0.0.1:9/x\" onerror=\"window.pwned = 2\">", StringComparison.Ordinal));
        await using OpenedPage opened = await Browser.OpenAsync(file);
        File.Delete(file);

        Assert.IsTrue(await opened.Page.EvaluateAsync<bool>("() => window.pwned === undefined"));
        Assert.IsTrue(opened.Problems.Any(static p => p.Contains("Content Security Policy", StringComparison.Ordinal)));
    }
}
