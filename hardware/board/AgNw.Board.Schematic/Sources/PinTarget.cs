namespace AgNw.Board.Schematic.Sources;

/// <summary>What a pin (by number, by name, or "*" for the others) is connected to: a net, or nothing with its reason.</summary>
public sealed record PinTarget(string Pin, string Net, string? Reason)
{
    private const string NoConnect = "nc:";

    public bool IsUnconnected => Reason is not null;

    public static PinTarget Read(string pin, string text) => text.StartsWith(NoConnect, StringComparison.Ordinal)
        ? new PinTarget(pin, "", text[NoConnect.Length..].Trim())
        : new PinTarget(pin, text, null);
}
