using System.Text.RegularExpressions;
using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Checks;

/// <summary>Every board names the same pins, each pin is used once, and its bus is no faster than the trip core can follow.</summary>
public static partial class BoardChecks
{
    public static void Run(TripCoreContract core, IReadOnlyList<BoardEntry> boards, Problems problems)
    {
        var limit = core.SpiLimits.First(s => s.Name == "MAX_CLOCK_HERTZ").Code;
        foreach (var board in boards)
        {
            if (!Folder().IsMatch(board.Name))
                Add(board.Line, $"the board '{board.Name}' must be letters, digits and dashes: it names a folder");
            if (board.SpiClockHertz < 1 || board.SpiClockHertz > limit)
                Add(board.Line, $"{board.Name}: spi_clock_hertz must be from 1 to {limit}, the trip core's limit");
            foreach (var pin in board.Pins)
                NameChecks.Check(BoardsReader.Path, problems, pin.Name, pin.Line);
            foreach (var twice in board.Pins.GroupBy(p => p.Pin).Concat(board.Pins.GroupBy(p => p.Name)).Where(g => g.Count() > 1))
                Add(twice.Last().Line, $"{board.Name}: '{twice.Key}' is used twice");
            var expected = boards[0].Pins.Select(p => p.Name).Order(StringComparer.Ordinal).ToList();
            if (!board.Pins.Select(p => p.Name).Order(StringComparer.Ordinal).SequenceEqual(expected))
                Add(board.Line, $"{board.Name} must name the same pins as {boards[0].Name}: {string.Join(", ", expected)}");
        }

        foreach (var twice in boards.GroupBy(b => b.Name).Where(g => g.Count() > 1))
            Add(twice.Last().Line, $"the board '{twice.Key}' is there twice");

        void Add(int line, string text) => problems.Add(BoardsReader.Path, line, text);
    }

    [GeneratedRegex("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$")]
    private static partial Regex Folder();
}
