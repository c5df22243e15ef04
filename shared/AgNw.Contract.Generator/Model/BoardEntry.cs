namespace AgNw.Contract.Generator.Model;

/// <summary>A microcontroller board of pins.yaml.</summary>
public sealed record BoardEntry(
    string Name, string Text, int SpiBus, int SpiClockHertz, string HostPort, IReadOnlyList<BoardPin> Pins, int Line);

/// <summary>A pin with the maker's name and the runtime's number; -1 where the maker's name is none of the board's style.</summary>
public sealed record BoardPin(string Name, string Pin, int Number, string Text, int Line);
