using System.Globalization;
using System.Text.RegularExpressions;
using AgNw.Contract;
using AgNw.Recording.Csv;
using AgNw.Recording.Rows;
using AgNw.Report.Tests.Support;
using AgNw.VirtualLab.Truth;
using Microsoft.Playwright;

namespace AgNw.Report.Tests.Pages;

/// <summary>The demo's report, opened.</summary>
[TestClass]
public sealed partial class DemoReportTests
{
    private static readonly string[] Charts = ["iv", "thinning", "current", "voltage", "lanes", "waveform", "dose"];

    [TestMethod]
    public async Task It_opens_without_an_error_or_a_request_and_every_chart_is_drawn()
    {
        await using OpenedPage opened = await Browser.OpenAsync(Runs.Report);

        opened.AssertClean();
        BreakTruth broken = RunTruth.FromJson(File.ReadAllText(Runs.Demo.In(RunTruth.FileName))).Break!;
        double[] said = [.. FirstNumber().Matches(await opened.Page.InnerTextAsync("h1")).Select(static m => double.Parse(m.Value, CultureInfo.InvariantCulture))];
        // The board is armed a fifth of a second after its start.
        Assert.AreEqual(broken.Seconds - 0.2, said[0], 0.05);
        Assert.AreEqual(broken.VoltageVolt, said[1], 2e-3);
        Assert.AreEqual(broken.CurrentAmpere * 1e3, said[2], 5e-3);
        foreach (string chart in Charts)
            Assert.IsGreaterThan(200, await opened.PixelsAsync(chart, chart switch { "voltage" => "voltage", "lanes" or "dose" => "beam", _ => "current" }), chart);
        Assert.IsLessThan(3000, await opened.MarkAsync("first-chart"));
    }

    [TestMethod]
    public async Task The_cursor_shows_the_readings_of_the_timeline()
    {
        await using OpenedPage opened = await Browser.OpenAsync(Runs.Report);
        TimelineRow[] rows = [.. CsvFileReader.Read(Runs.Demo.Timeline, new TimelineFormat(TripCoreClock.Hertz))];

        await opened.Page.FocusAsync("#chart-iv");
        await opened.Page.Keyboard.PressAsync("Home");
        await ShowsAsync(opened, rows[0]);
        for (int press = 0; press < 20; press++)
            await opened.Page.Keyboard.PressAsync("Shift+ArrowRight");
        await opened.Page.Keyboard.PressAsync("ArrowLeft");
        await ShowsAsync(opened, rows[199]);
        Assert.AreEqual(rows[199].Frame?.ToString(CultureInfo.InvariantCulture) ?? "between", await opened.FieldAsync("Frame"));
        Assert.AreEqual("ARMED", await opened.FieldAsync("State"));
        Assert.AreEqual(rows[199].BeamBlanked is true ? "blanked" : "on", await opened.FieldAsync("Beam"));
    }

    [TestMethod]
    public async Task One_cursor_runs_through_all_charts_over_time_and_marks_the_I_V()
    {
        await using OpenedPage opened = await Browser.OpenAsync(Runs.Report);

        await opened.Page.HoverAsync("#chart-voltage .u-over", new PageHoverOptions { Position = new Position { X = 500, Y = 60 } });

        string[] places = await opened.Page.EvaluateAsync<string[]>(
            "() => ['current', 'voltage', 'lanes'].map(id => document.querySelector('#chart-' + id + ' .u-cursor-x').style.transform)");
        Assert.AreEqual(1, places.Distinct().Count(), string.Join(' ', places));
        Assert.IsInRange(499, 501, Number(places[0]));
        Assert.AreNotEqual("–", await opened.FieldAsync("Current"));
        Assert.IsTrue(await opened.Page.IsVisibleAsync("#chart-iv .dot"));
    }

    [TestMethod]
    public async Task Zooming_one_chart_zooms_the_others_and_escape_shows_everything_again()
    {
        await using OpenedPage opened = await Browser.OpenAsync(Runs.Report);
        double begin = await FirstShownAsync(opened, "voltage");

        await opened.Page.FocusAsync("#chart-current");
        foreach (string key in (string[])["+", "+", "+"])
            await opened.Page.Keyboard.PressAsync(key);
        double zoomed = await FirstShownAsync(opened, "voltage");
        await opened.Page.FocusAsync("#chart-voltage");
        await opened.Page.Keyboard.PressAsync("Escape");

        Assert.IsGreaterThan(begin + 5, zoomed);
        Assert.AreEqual(begin, await FirstShownAsync(opened, "current"), 0.5);
        opened.AssertClean();
    }

    /// <summary>Frames stand on the board's clock in ticks of 1/48 us; the rupture of the demo's run is in the lab's truth.</summary>
    [TestMethod]
    public async Task Every_frame_has_its_time_from_the_rupture()
    {
        await using OpenedPage opened = await Browser.OpenAsync(Runs.Report);
        TimelineFrameRow[] frames = [.. CsvFileReader.Read(Runs.Demo.TimelineFrames, new TimelineFrameFormat(TripCoreClock.Hertz))];
        long rupture = RunTruth.FromJson(File.ReadAllText(Runs.Demo.In(RunTruth.FileName))).Break!.Tick;
        await opened.Page.ClickAsync("details.long summary");

        string[] begins = [.. await opened.Page.Locator("details.long tbody td:nth-child(2)").AllInnerTextsAsync()];
        Assert.AreEqual(frames.Length, begins.Length);
        for (int i = 0; i < frames.Length; i++)
        {
            double seconds = (frames[i].StartTick - rupture) / (double)TripCoreClock.Hertz;
            Assert.AreEqual(seconds, Value(begins[i]), (1e-3 * Math.Abs(seconds)) + 1e-5);
        }
    }

    [TestMethod]
    public async Task Everything_is_reached_by_the_keyboard()
    {
        await using OpenedPage opened = await Browser.OpenAsync(Runs.Report);
        var reached = new HashSet<string>();
        for (int press = 0; press < 60; press++)
        {
            await opened.Page.Keyboard.PressAsync("Tab");
            reached.Add(await opened.Page.EvaluateAsync<string>("() => document.activeElement.id || document.activeElement.tagName"));
        }

        foreach (string chart in Charts)
            Assert.Contains($"chart-{chart}", reached);
        Assert.Contains("BUTTON", reached);
        Assert.Contains("SUMMARY", reached);
    }

    [TestMethod]
    public async Task It_prints_with_its_charts_and_with_everything_unfolded()
    {
        await using OpenedPage opened = await Browser.OpenAsync(Runs.Report, scheme: ColorScheme.Dark);
        byte[] paper = await opened.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true });
        await File.WriteAllBytesAsync(Path.Combine(Runs.Artifacts, "report.pdf"), paper);

        Assert.AreEqual("%PDF-", System.Text.Encoding.ASCII.GetString(paper, 0, 5));
        Assert.IsGreaterThan(50_000, paper.Length);
        await opened.Page.SetViewportSizeAsync(688, 900);
        await opened.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await opened.Page.WaitForFunctionAsync("() => document.querySelectorAll('details:not([open]):not(.long)').length === 0");
        // A4 less its margins is 182 mm, 688 CSS pixels.
        Assert.IsLessThanOrEqualTo(688, await opened.Page.EvaluateAsync<int>("() => Math.max(...[...document.querySelectorAll('canvas')].map(c => c.clientWidth))"));
        Assert.IsGreaterThan(200, await opened.PixelsAsync("iv", "current"));
        await opened.Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Path = Path.Combine(Runs.Artifacts, "print-688.png") });
    }

    [TestMethod]
    [DataRow("light", 1280)]
    [DataRow("dark", 1280)]
    [DataRow("light", 420)]
    public async Task Pictures_for_a_person_to_look_at(string scheme, int width)
    {
        await using OpenedPage opened = await Browser.OpenAsync(Runs.Report, width, 900, scheme == "dark" ? ColorScheme.Dark : ColorScheme.Light);
        await opened.Page.HoverAsync("#chart-current .u-over", new PageHoverOptions { Position = new Position { X = width / 3, Y = 60 } });

        byte[] picture = await opened.Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Path = Path.Combine(Runs.Artifacts, $"{scheme}-{width}.png") });

        Assert.IsGreaterThan(50_000, picture.Length);
        // Nothing is wider than the window: a page that scrolls sideways cannot be read.
        Assert.AreEqual(width, await opened.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        opened.AssertClean();
    }

    [TestMethod]
    [DataRow(1280)]
    [DataRow(420)]
    public async Task No_label_of_a_point_covers_the_curve_or_another_label(int width)
    {
        await using OpenedPage opened = await Browser.OpenAsync(Runs.Report, width);
        string covered = await opened.Page.EvaluateAsync<string>(
            """
            () => {
              const probe = document.createElement("canvas").getContext("2d"), found = [];
              probe.fillStyle = getComputedStyle(document.documentElement).getPropertyValue("--current");
              probe.fillRect(0, 0, 1, 1);
              const curve = probe.getImageData(0, 0, 1, 1).data;
              for (const name of ["iv", "current"]) {
                const root = document.querySelector("#chart-" + name + " .uplot"), canvas = root.querySelector("canvas"), boxes = JSON.parse(root.dataset.labels);
                if (boxes.length !== 3) found.push(name + ": " + boxes.length + " labels");
                boxes.forEach((b, k) => {
                  const pixels = canvas.getContext("2d").getImageData(b[0], b[1], b[2] - b[0], b[3] - b[1]).data;
                  for (let i = 0; i < pixels.length; i += 4) {
                    if (pixels[i + 3] > 200 && Math.abs(pixels[i] - curve[0]) + Math.abs(pixels[i + 1] - curve[1]) + Math.abs(pixels[i + 2] - curve[2]) < 24) {
                      found.push(name + ": the curve runs through label " + k);
                      break;
                    }
                  }
                  if (b[0] < 0 || b[2] > canvas.width || b[1] < 0 || b[3] > canvas.height) found.push(name + ": label " + k + " leaves the chart");
                  boxes.slice(k + 1).forEach(o => { if (o[0] < b[2] && o[2] > b[0] && o[1] < b[3] && o[3] > b[1]) found.push(name + ": labels overlap"); });
                });
              }
              return found.join("; ");
            }
            """);

        Assert.AreEqual(string.Empty, covered);
    }

    private static async Task ShowsAsync(OpenedPage opened, TimelineRow row)
    {
        Assert.AreEqual(row.CurrentAmpere, Value(await opened.FieldAsync("Current")), 1e-3 * Math.Abs(row.CurrentAmpere));
        Assert.AreEqual(row.VoltageVolt, Value(await opened.FieldAsync("Voltage")), 1e-3 * Math.Abs(row.VoltageVolt));
    }

    private static async Task<double> FirstShownAsync(OpenedPage opened, string chart)
    {
        await opened.Page.FocusAsync("#chart-" + chart);
        await opened.Page.Keyboard.PressAsync("Home");
        return Number(await opened.FieldAsync("Time"));
    }

    /// <summary>A quantity as the page writes it: 3.518 mA.</summary>
    private static double Value(string text)
    {
        double factor = text.Split('\u202f', ' ')[^1][0] switch { 'p' => 1e-12, 'n' => 1e-9, 'µ' => 1e-6, 'm' => 1e-3, _ => 1 };
        return Number(text) * factor;
    }

    private static double Number(string text) => double.Parse(FirstNumber().Match(text.Replace('−', '-')).Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex FirstNumber();
}
