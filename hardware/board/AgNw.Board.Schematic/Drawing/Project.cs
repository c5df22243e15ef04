namespace AgNw.Board.Schematic.Drawing;

/// <summary>Names that all files of the drawing share.</summary>
public static class Project
{
    /// <summary>Name of the project and of its root sheet's file.</summary>
    public const string Name = "interlock.Generated";

    public const string Title = "AgNw Interlock";

    public const string FileVersion = "20250114";   // of KiCad 9's schematics

    public const string SymbolFileVersion = "20241209";

    public static string RootIdentifier { get; } = Identifiers.Of("root");

    public static string SheetIdentifier(string sheet) => Identifiers.Of("sheet", sheet);

    public static string PathOf(string sheet) => $"/{RootIdentifier}/{SheetIdentifier(sheet)}";
}
