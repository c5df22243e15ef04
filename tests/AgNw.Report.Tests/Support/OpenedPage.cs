using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace AgNw.Report.Tests.Support;

/// <summary>A report opened in the browser, with everything that went wrong in it.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    private OpenedPage(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, exceptions of scripts, refusals of the content security policy.</summary>
    public ConcurrentQueue<string> Problems { get; } = new();

    /// <summary>Addresses asked for, the file's own left out.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public static async Task<OpenedPage> OpenAsync(IPage page, string file)
    {
        var opened = new OpenedPage(page);
        string address = new Uri(file).AbsoluteUri;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") opened.Problems.Enqueue($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => opened.Problems.Enqueue(error);
        page.Request += (_, request) =>
        {
            if (request.Url != address && !request.Url.StartsWith("data:", StringComparison.Ordinal)) opened.Requests.Enqueue(request.Url);
        };
        page.SetDefaultTimeout(60_000);
        await page.GotoAsync(address);
        await page.WaitForFunctionAsync("() => performance.getEntriesByName('all-charts').length === 1");
        // Charts are painted in microtasks and the next frame.
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        return opened;
    }

    /// <summary>Milliseconds from the begin of the navigation to a mark of the page's own.</summary>
    public Task<double> MarkAsync(string name) => Page.EvaluateAsync<double>("name => performance.getEntriesByName(name)[0].startTime", name);

    /// <summary>A field of the readout over the charts of time.</summary>
    public Task<string> FieldAsync(string name) => Page.InnerTextAsync($"[data-field=\"{name}\"]");

    /// <summary>Pixels of a chart that are nearer to a colour of the palette than to the paper.</summary>
    public Task<int> PixelsAsync(string chart, string colour) => Page.EvaluateAsync<int>(
        """
        ([chart, colour]) => {
          const canvas = document.querySelector('#chart-' + chart + ' canvas'), probe = document.createElement('canvas').getContext('2d');
          probe.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--' + colour);
          probe.fillRect(0, 0, 1, 1);
          const wanted = probe.getImageData(0, 0, 1, 1).data, all = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
          let count = 0;
          for (let k = 0; k < all.length; k += 4)
            if (all[k + 3] > 200 && Math.abs(all[k] - wanted[0]) + Math.abs(all[k + 1] - wanted[1]) + Math.abs(all[k + 2] - wanted[2]) < 24) count++;
          return count;
        }
        """,
        new[] { chart, colour });

    public void AssertClean()
    {
        Assert.AreEqual(string.Empty, string.Join('\n', Problems));
        Assert.AreEqual(string.Empty, string.Join('\n', Requests));
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
