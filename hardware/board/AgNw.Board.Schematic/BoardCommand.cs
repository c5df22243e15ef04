using AgNw.Contract.Generator.Reading;

namespace AgNw.Board.Schematic;

/// <summary>
/// The command line. Exit codes: 0 done, equal or passed; 1 a file differs or a check failed; 2 a source or an argument is wrong, and
/// nothing was written.
/// </summary>
public static class BoardCommand
{
    private const string KiCadSymbols = "/usr/share/kicad/symbols";

    private const string Usage = """
        usage: generate [--check] | check NETLIST | pictures FOLDER [--check], each with [--root DIR]
          generate   writes the KiCad project and the bill of materials from sheets/, parts.yaml and symbols.yaml
          check      holds KiCad's netlist, the RTL's ports, constraints and device program against the sources and the pin list
          pictures   takes over KiCad's SVG of the sheets from a folder
          --check    compares with what is there and writes nothing
        """;

    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        var root = Directory.GetCurrentDirectory();
        var check = false;
        var words = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--check")
                check = true;
            else if (arguments[i] == "--root" && i + 1 < arguments.Count)
                root = arguments[++i];
            else
                words.Add(arguments[i]);
        }

        var problems = new Problems();
        try
        {
            switch (words)
            {
                case ["generate"]:
                    return Report(problems, error) ?? new BoardFiles(root, check, output, error).Write(BoardSources.Read(root, KiCadSymbols, problems), problems);
                case ["pictures", var folder]:
                    return new BoardFiles(root, check, output, error).Write(BoardPictures.Read(root, folder));
                case ["check", var netlist]:
                    return BoardChecks.Run(root, netlist, BoardSources.Read(root, KiCadSymbols, problems), problems, output, error);
                default:
                    error.WriteLine(Usage);
                    return 2;
            }
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
            return 2;
        }
    }

    /// <summary>Writes the problems; 2 where there are any.</summary>
    public static int? Report(Problems problems, TextWriter error)
    {
        foreach (var problem in problems.Found)
            error.WriteLine(problem);
        return problems.Found.Count > 0 ? 2 : null;
    }
}
