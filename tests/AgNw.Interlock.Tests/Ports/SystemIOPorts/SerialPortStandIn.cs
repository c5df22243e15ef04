// Stands in for the package of that name, with the members that the backend uses, signatures as documented for .NET 10.
namespace System.IO.Ports;

public enum Parity
{
    None,
}

public enum StopBits
{
    None,
    One,
}

public enum Handshake
{
    None,
}

/// <summary>What the other end of each open port is: a test's own stream. A port that is not there is not in <see cref="Present"/>.</summary>
public sealed class SerialPort : IDisposable
{
    public const int InfiniteTimeout = -1;

    private static readonly AsyncLocal<Dictionary<string, Func<Stream>>?> s_present = new();
    private readonly string _name;
    private Stream? _stream;

    public SerialPort(string portName, int baudRate, Parity parity, int dataBits, StopBits stopBits)
    {
        _name = portName;
        Settings = $"{baudRate} {dataBits} {parity} {stopBits}";
    }

    public static Dictionary<string, Func<Stream>> Present => s_present.Value ??= [];

    public static string? LastSettings { get; private set; }

    public Stream BaseStream => _stream ?? throw new InvalidOperationException("The port is closed.");

    public Handshake Handshake { get; set; }

    public int ReadTimeout { get; set; }

    private string Settings { get; }

    public static string[] GetPortNames() => [.. Present.Keys];

    public void Open()
    {
        if (!_name.StartsWith("COM", StringComparison.Ordinal)) throw new ArgumentException("The given port name does not start with COM.", nameof(_name));
        if (!Present.TryGetValue(_name, out Func<Stream>? open)) throw new FileNotFoundException($"Could not find file '{_name}'.");
        LastSettings = $"{Settings} {Handshake} {ReadTimeout}";
        _stream = open();
    }

    public void Close()
    {
        _stream?.Dispose();
        _stream = null;
    }

    public void Dispose() => Close();
}
