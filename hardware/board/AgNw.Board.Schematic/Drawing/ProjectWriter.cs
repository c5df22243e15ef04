using AgNw.Board.Schematic.Expressions;
using AgNw.Board.Schematic.Symbols;
using AgNw.Contract.Generator.Writing;

namespace AgNw.Board.Schematic.Drawing;

/// <summary>
/// Writes the project's files beside the sheets: settings, our own symbols, and tables of the libraries that are used, so that nothing
/// depends on what else a person has configured.
/// </summary>
public static class ProjectWriter
{
    public static IEnumerable<GeneratedFile> Write(string folder, BoardDesign design)
    {
        var symbols = design.Sheets.SelectMany(sheet => sheet.Parts).Select(part => part.Symbol.Identifier)
            .Concat(design.PowerNets.Values).Select(Library).Where(library => library != BoxSymbol.Library);
        var footprints = design.Sheets.SelectMany(sheet => sheet.Parts).Select(part => Library(part.Footprint));
        yield return new($"{folder}/{Project.Name}.kicad_pro", $$"""
            {
              "erc": { "rule_severities": { "lib_symbol_mismatch": "error", "lib_symbol_issues": "error", "footprint_link_issues": "error" } },
              "meta": { "filename": "{{Project.Name}}.kicad_pro", "version": 3 },
              "sheets": [ [ "{{Project.RootIdentifier}}", "Root" ] ]
            }

            """);
        yield return new($"{folder}/{BoxSymbol.Library}.Generated.kicad_sym", NodeWriter.Write(Node.List([
            Node.Word("kicad_symbol_lib"), Node.Words("version", Project.SymbolFileVersion), Node.Of("generator", "AgNw.Board.Schematic"),
            Node.Of("generator_version", "9.0"), .. design.OwnSymbols.Select(symbol => symbol.Definition)])));
        yield return new($"{folder}/sym-lib-table", Table("sym_lib_table", symbols, library => $"${{KICAD9_SYMBOL_DIR}}/{library}.kicad_sym",
            [Entry(BoxSymbol.Library, $"${{KIPRJMOD}}/{BoxSymbol.Library}.Generated.kicad_sym")]));
        yield return new($"{folder}/fp-lib-table", Table("fp_lib_table", footprints, library => $"${{KICAD9_FOOTPRINT_DIR}}/{library}.pretty", []));
    }

    private static string Table(string head, IEnumerable<string> libraries, Func<string, string> path, IEnumerable<Node> own) =>
        NodeWriter.Write(Node.List([
            Node.Word(head), Node.Words("version", "7"), .. own,
            .. libraries.Distinct().Order(StringComparer.Ordinal).Select(library => Entry(library, path(library)))]));

    private static Node Entry(string name, string path) => Node.Of(
        "lib", Node.Of("name", name), Node.Of("type", "KiCad"), Node.Of("uri", path), Node.Of("options", ""), Node.Of("descr", ""));

    private static string Library(string identifier) => identifier.Split(':')[0];
}
