using System.Globalization;

namespace AgNw.Recording.Rows;

/// <summary>What the sources of a merge are called in its tables and in the clock fits: in the order in which they were given.</summary>
public static class SourceNames
{
    /// <summary><c>smu</c>, <c>smu2</c>, ...: the first is the one whose current goes through the device.</summary>
    public static string Smu(int index) => Numbered("smu", index);

    /// <summary><c>camera</c>, <c>camera2</c>, ...</summary>
    public static string Camera(int index) => Numbered("camera", index);

    private static string Numbered(string name, int index) =>
        index == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}{index + 1}");
}
