using System.Security.Cryptography;
using System.Text.Json;
using AgNw.Timeline.Reports;

namespace AgNw.Timeline.Tests.Reports;

/// <summary>The committed copy of the charting library is the one that the lock file names, unchanged.</summary>
[TestClass]
public class ThirdPartyTests
{
    private static readonly string Folder = Path.Combine(Checkout(), "host", "AgNw.Timeline", "Reports", "ThirdParty");

    [TestMethod]
    public void Every_committed_file_has_the_hash_stated_for_it_and_every_file_is_stated()
    {
        Dictionary<string, string> stated = File.ReadAllLines(Path.Combine(Folder, "uplot", "SHA256SUMS")).Select(static line => line.Split("  ")).ToDictionary(static p => p[1], static p => p[0]);

        foreach (string file in Directory.EnumerateFiles(Path.Combine(Folder, "uplot")).Where(static f => Path.GetFileName(f) != "SHA256SUMS"))
            Assert.AreEqual(stated[Path.GetFileName(file)], Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))), file);
        CollectionAssert.AreEquivalent(new[] { "LICENSE", "uPlot.iife.min.js", "uPlot.min.css" }, stated.Keys.ToArray());
    }

    [TestMethod]
    public void The_version_is_one_in_package_lock_and_bundle_and_the_lock_has_an_integrity()
    {
        string asked = Json("package.json").GetProperty("dependencies").GetProperty("uplot").GetString()!;
        JsonElement locked = Json("package-lock.json").GetProperty("packages").GetProperty("node_modules/uplot");

        Assert.AreEqual(asked, locked.GetProperty("version").GetString());
        StringAssert.StartsWith(locked.GetProperty("integrity").GetString(), "sha512-");
        StringAssert.Contains(ReportAssets.Read("uPlot.iife.min.js"), $"(v{asked})");
        Assert.AreEqual("MIT", locked.GetProperty("license").GetString());
    }

    [TestMethod]
    public void What_the_program_carries_is_what_is_committed()
    {
        foreach (string name in (string[])["uPlot.iife.min.js", "uPlot.min.css"])
            Assert.AreEqual(File.ReadAllText(Path.Combine(Folder, "uplot", name)).ReplaceLineEndings("\n"), ReportAssets.Read(name));
    }

    private static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file))).RootElement;

    private static string Checkout()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "AgNw.Embedded.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests do not run from a checkout.");
    }
}
