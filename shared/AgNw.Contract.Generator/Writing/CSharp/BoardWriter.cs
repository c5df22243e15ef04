using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Writing.CSharp;

/// <summary>Each board's pins, buses and port as constants of the device program, one class of the same name a board.</summary>
public static class BoardWriter
{
    public const string Folder = "firmware/AgNw.Firmware/Boards";

    public static IEnumerable<GeneratedFile> Write(IReadOnlyList<BoardEntry> boards) => boards.Select(board =>
    {
        var file = CSharpFile.Class(BoardsReader.Path, "BoardPins", $"{board.Name}: {board.Text}.", "AgNw.Firmware.Boards")
            .Constant("int", "SpiBus", board.SpiBus, "The trip core's SPI bus, as the runtime counts them.")
            .Constant("int", "SpiClockHertz", board.SpiClockHertz, "The clock to ask for.")
            .Constant("string", "HostPort", CSharpFile.Quote(board.HostPort), "The UART of the host's line.");
        foreach (var pin in board.Pins)
            file.Constant("int", Naming.Pascal(pin.Name), pin.Number, $"{pin.Pin}: {pin.Text}.");
        return file.Close($"{Folder}/{board.Name}");
    });
}
