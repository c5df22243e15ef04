using System.Text.RegularExpressions;
using AgNw.VirtualLab.Gateware;

namespace AgNw.Gateware.Tests.Windows;

/// <summary>The list of how each register of the Verilog comes into a window: host/AgNw.VirtualLab/Gateware/README.md.</summary>
[TestClass]
public sealed partial class RegisterListTests
{
    private const int Columns = 4;

    [TestMethod]
    public void Every_register_of_the_Verilog_is_listed_once_with_how_a_window_brings_it()
    {
        var listed = Listed();
        var wrong = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder(), "rtl"), "*.v").Order())
        {
            var module = Path.GetFileNameWithoutExtension(file);
            var registers = RegistersOf(File.ReadAllText(file));
            var said = listed.GetValueOrDefault(module, []);
            wrong.AddRange(registers.Except(said).Select(register => $"{module}.{register} is not listed"));
            wrong.AddRange(said.Except(registers).Select(register => $"{module}.{register} is listed and is no register"));
            wrong.AddRange(said.GroupBy(register => register).Where(same => same.Count() > 1).Select(same => $"{module}.{same.Key} is listed twice"));
        }

        Assert.IsEmpty(wrong, $"{string.Join("; ", wrong)}. Say in host/AgNw.VirtualLab/Gateware/README.md how a window brings it; one that holds what is older than a replay belongs to bench/preset.cpp too.");
    }

    /// <summary>Declared as reg and assigned at an edge.</summary>
    private static HashSet<string> RegistersOf(string verilog)
    {
        var text = Function().Replace(Proof().Replace(Comment().Replace(verilog, string.Empty), string.Empty), string.Empty);
        var names = Declaration().Matches(text).SelectMany(match => match.Groups[1].Value.Split(','))
            .Select(name => Name().Match(name.Trim()).Value).Where(name => name.Length > 0).ToHashSet();
        names.RemoveWhere(name => !Regex.IsMatch(text, $@"(\b{name}\b(\s*\[[^=;]*\])?|\{{[^}}]*\b{name}\b[^}}]*\}})\s*<="));
        return names;
    }

    private static Dictionary<string, List<string>> Listed() => File.ReadLines(Path.Combine(Folder(), "../../../host/AgNw.VirtualLab/Gateware/README.md"))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length == Columns + 3 && File.Exists(Path.Combine(Folder(), "rtl", cells[1] + ".v")))
        .ToDictionary(cells => cells[1], cells => cells[2..^1].SelectMany(cell => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList());

    private static string Folder() => GatewareBuild.Folder();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex("`ifdef FORMAL.*?`endif", RegexOptions.Singleline)]
    private static partial Regex Proof();

    [GeneratedRegex(@"\bfunction\b.*?\bendfunction\b", RegexOptions.Singleline)]
    private static partial Regex Function();

    [GeneratedRegex(@"\breg\b\s*(?:\[[^\]]*\]\s*)?([^;]*?)(?=;|\binput\b|\boutput\b|\)\s*;)", RegexOptions.Singleline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^\w+")]
    private static partial Regex Name();
}
