using AgNw.FrontEnd.Parts;

namespace AgNw.FrontEnd.Tests;

/// <summary>The checked-out repository.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string PartsPath => Path.Combine(Root, "hardware", "frontend", "parts.yaml");

    public static string PartsText => File.ReadAllText(PartsPath);

    public static PartList Parts => PartListReader.Read(PartsPath);

    public static string Replaced(string right, string wrong)
    {
        StringAssert.Contains(PartsText, right);
        return PartsText.Replace(right, wrong, StringComparison.Ordinal);
    }

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "AgNw.Embedded.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
