using AgNw.Report.Tests.Support;
using Microsoft.Playwright;

namespace AgNw.Report.Tests.Pages;

/// <summary>The picture of the report in the README. It is made anew on request only: fonts differ from machine to machine.</summary>
[TestClass]
public sealed class ReadmePictureTests
{
    private const int Width = 1100;
    private const int Height = 1000;
    private const long LargestBytes = 200_000;

    private static string Committed => Path.Combine(Runs.Checkout, "host", "AgNw.Timeline", "Reports", "report.png");

    [TestMethod]
    public async Task The_picture_is_made_anew_on_request()
    {
        if (Environment.GetEnvironmentVariable("AGNW_PICTURES") != "1")
            Assert.Inconclusive("AGNW_PICTURES=1 makes the README's picture anew");
        await using OpenedPage opened = await Browser.OpenAsync(Runs.Report, Width, Height);
        await opened.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Committed, Scale = ScreenshotScale.Css });
    }

    [TestMethod]
    public void The_committed_picture_is_small()
    {
        Assert.IsInRange(10_000, LargestBytes, new FileInfo(Committed).Length);
    }
}
