namespace AgNw.Timeline.Reports;

/// <summary>Scripts and style sheets that the report carries in itself: resources of this assembly.</summary>
public static class ReportAssets
{
    private const string Prefix = "AgNw.Timeline.Reports.";

    // In this order: each uses what stands before it.
    private static readonly string[] ScriptNames = ["format.js", "theme.js", "lanes.js", "points.js", "charts.js", "keyboard.js", "main.js"];

    /// <summary>A resource's text, with line feeds only.</summary>
    public static string Read(string name)
    {
        using Stream resource = typeof(ReportAssets).Assembly.GetManifestResourceStream(Prefix + name) ?? throw new InvalidOperationException($"no resource {name}");
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>Our scripts as one, in a scope of their own.</summary>
    public static string Scripts() => "(function () {\n\"use strict\";\n" + string.Concat(ScriptNames.Select(Read)) + "})();\n";
}
