using Microsoft.Playwright;

namespace AgNw.Report.Tests.Support;

/// <summary>
/// One headless Chromium for all tests: Debian's (package chromium), or the one that AGNW_CHROMIUM names; Playwright's own download is not used.
/// Where there is none the tests that need it are skipped, and say so.
/// </summary>
[TestClass]
public static class Browser
{
    private const string Usual = "/usr/bin/chromium";
    private static readonly Lazy<Task<IBrowser>> Launched = new(LaunchAsync);
    private static IPlaywright? _playwright;

    /// <summary>A page of its own, without a network: every request but for the file itself fails and is counted.</summary>
    internal static async Task<OpenedPage> OpenAsync(string file, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light)
    {
        if (!File.Exists(Executable))
            Assert.Inconclusive($"{Executable} is not installed (Debian: apt-get install chromium)");
        IBrowser browser = await Launched.Value;
        IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            Offline = true,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
        });
        return await OpenedPage.OpenAsync(await context.NewPageAsync(), file);
    }

    private static string Executable => Environment.GetEnvironmentVariable("AGNW_CHROMIUM") ?? Usual;

    [AssemblyCleanup]
    public static async Task CloseAsync()
    {
        if (Launched.IsValueCreated)
            await (await Launched.Value).CloseAsync();
        _playwright?.Dispose();
        Runs.Remove();
    }

    private static async Task<IBrowser> LaunchAsync()
    {
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Headless = true,
            Timeout = 120_000,
            // Chromium refuses to run as root in its sandbox; what is opened is our own file.
            ChromiumSandbox = Environment.UserName != "root",
            Args = ["--disable-gpu", "--force-color-profile=srgb"],
        });
    }
}
