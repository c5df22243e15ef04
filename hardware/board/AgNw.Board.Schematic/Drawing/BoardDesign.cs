using AgNw.Board.Schematic.Sources;
using AgNw.Board.Schematic.Symbols;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Board.Schematic.Drawing;

/// <summary>
/// The sources joined: every part on its sheet with its symbol, every pin with its net or its reason to have none. What does not fit
/// together (an unknown part or pin, a pin that is not mentioned, a port that is not used) is a problem.
/// </summary>
public sealed class BoardDesign
{
    private readonly Dictionary<string, PartEntry> _parts;
    private readonly DrawingsReader _drawings;
    private readonly KiCadLibrary _library;
    private readonly Problems _problems;
    private readonly Dictionary<string, Symbol?> _symbols = new(StringComparer.Ordinal);

    public BoardDesign(
        IReadOnlyList<SheetSource> sheets, IReadOnlyList<PartEntry> parts, DrawingsReader drawings, KiCadLibrary library, Problems problems)
    {
        _parts = parts.DistinctBy(part => part.Name).ToDictionary(part => part.Name, StringComparer.Ordinal);
        _drawings = drawings;
        _library = library;
        _problems = problems;
        Sheets = [.. sheets.Select(sheet => new PlacedSheet(sheet, [.. sheet.Placements.Select(p => Place(sheet, p)).OfType<PlacedPart>()]))];
        foreach (var twice in Sheets.SelectMany(sheet => sheet.Parts.Select(part => (sheet, part.Placement)))
            .GroupBy(p => (p.Placement.Reference, p.Placement.Unit)).Where(group => group.Count() > 1))
            problems.Add(twice.Last().sheet.Source.File, twice.Last().Placement.Line, $"{twice.Key.Reference} is there twice");
        foreach (var sheet in Sheets)
            CheckPorts(sheet);
        foreach (var part in Sheets.SelectMany(sheet => sheet.Parts).GroupBy(part => part.Placement.Reference))
            CheckUnits(part.First(), part.Count());
    }

    public IReadOnlyList<PlacedSheet> Sheets { get; }

    public IReadOnlyDictionary<string, string> PowerNets => _drawings.PowerNets;

    public Symbol PowerSymbol(string net) => _library.Find(_drawings.PowerNets[net]);

    /// <summary>KiCad's mark of a power net that is driven by a passive pin.</summary>
    public Symbol PowerFlag => _library.Find("power:PWR_FLAG");

    public IReadOnlyList<Symbol> OwnSymbols => [.. _drawings.Entries.Values.Where(entry => entry.Box is not null)
        .OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(entry => SymbolOf(entry)).OfType<Symbol>()];

    private PlacedPart? Place(SheetSource sheet, Placement placement)
    {
        if (!_parts.TryGetValue(placement.Part, out var part))
        {
            _problems.Add(sheet.File, placement.Line, $"{placement.Reference}: no list of parts has '{placement.Part}'");
            return null;
        }

        if (_drawings.Entries.GetValueOrDefault(part.Name) is not { } drawing && !_drawings.Entries.TryGetValue(part.Kind, out drawing))
        {
            _problems.Add(part.File, part.Line, $"nothing says how '{part.Name}' is drawn");
            return null;
        }

        if (SymbolOf(drawing) is not { } symbol)
            return null;
        var placed = new PlacedPart(placement, part, symbol, part.Footprint.Length > 0 ? part.Footprint : drawing.Footprint);
        Connect(sheet, placed);
        return placed;
    }

    private Symbol? SymbolOf(DrawingEntry entry)
    {
        if (_symbols.TryGetValue(entry.Name, out var known))
            return known;
        Symbol? symbol = null;
        try
        {
            symbol = entry.Box?.Build(entry.Footprint, _parts.GetValueOrDefault(entry.Name)?.Reason ?? entry.Name) ?? _library.Find(entry.Identifier!);
        }
        catch (FormatException e)
        {
            _problems.Add(entry.File, entry.Line, e.Message);
        }

        _symbols.Add(entry.Name, symbol);
        return symbol;
    }

    private void Connect(SheetSource sheet, PlacedPart part)
    {
        foreach (var target in part.Placement.Pins.Where(target => target.Pin != "*"))
        {
            // Pins that the source says of all units: those of another unit are that one's.
            var pins = part.Named(target.Pin);
            if (pins.Count == 0 && part.Symbol.Pins.All(pin => pin.Number != target.Pin && pin.PlainName != target.Pin))
                Add($"has no pin '{target.Pin}'");
            foreach (var pin in pins)
                (pin.Net, pin.Reason) = (target.IsUnconnected ? null : target.Net, target.Reason);
        }

        foreach (var pin in part.Pins.Where(pin => pin.Net is null && pin.Reason is null))
        {
            // Pins drawn as one are one.
            var same = part.Pins.FirstOrDefault(other => other.At == pin.At && other.Net is not null);
            pin.Net = same?.Net;
            pin.Reason = same is null && pin.Pin.IsUnconnected ? "not connected inside the package" : null;
        }

        var rest = part.Placement.Pins.FirstOrDefault(target => target.Pin == "*");
        foreach (var pin in part.Pins.Where(pin => pin.Net is null && pin.Reason is null))
        {
            (pin.Net, pin.Reason) = (rest is null || rest.IsUnconnected ? null : rest.Net, rest?.Reason);
            if (rest is null)
                Add($"pin {pin.Pin.Number} ({pin.Pin.PlainName}) is not mentioned: a net, or 'nc: reason'");
        }

        foreach (var pin in part.Pins.Where(pin => pin.Reason is { Length: 0 }))
            Add($"pin {pin.Pin.Number} ({pin.Pin.PlainName}) is not connected and no reason is given");

        void Add(string text) => _problems.Add(sheet.File, part.Placement.Line, $"{part.Placement.Reference} {text}");
    }

    private void CheckPorts(PlacedSheet sheet)
    {
        var used = sheet.Parts.SelectMany(part => part.Pins).Select(pin => pin.Net).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var port in sheet.Source.Ports.Keys.Where(port => !used.Contains(port)))
            _problems.Add(sheet.Source.File, 0, $"the port '{port}' is connected to nothing");
        foreach (var net in used.Where(net => !sheet.Source.Ports.ContainsKey(net) && !PowerNets.ContainsKey(net)))
        {
            var count = sheet.Parts.SelectMany(part => part.Pins).Count(pin => pin.Net == net);
            if (count < 2)
                _problems.Add(sheet.Source.File, 0, $"the net '{net}' has one pin, and is no port");
            if (Sheets.Any(other => other != sheet && other.Parts.Any(part => part.Pins.Any(pin => pin.Net == net))))
                _problems.Add(sheet.Source.File, 0, $"the net '{net}' is used on another sheet too, and is no port here");
        }

        foreach (var port in sheet.Source.Ports.Keys)
        {
            if (Sheets.Count(other => other.Source.Ports.ContainsKey(port)) < 2)
                _problems.Add(sheet.Source.File, 0, $"the port '{port}' leads to no other sheet");
        }
    }

    private void CheckUnits(PlacedPart part, int placed)
    {
        if (placed != part.Symbol.UnitCount)
            _problems.Add(part.Part.File, part.Part.Line, $"{part.Placement.Reference}: {placed} of {part.Symbol.UnitCount} units are placed");
    }
}
