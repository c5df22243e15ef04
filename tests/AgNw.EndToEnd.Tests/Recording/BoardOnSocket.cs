using System.Net;
using System.Net.Sockets;
using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.Profiles;
using AgNw.VirtualLab.Bench;
using AgNw.VirtualLab.Board;
using AgNw.VirtualLab.Nanowire;
using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.EndToEnd.Tests.Recording;

/// <summary>
/// A virtual board behind a TCP socket, in simulated time that goes on only when a client says something, so that a test can stop a client at
/// any byte. It makes 500 records a second of its own time, with an example profile live.
/// </summary>
internal sealed class BoardOnSocket : IDisposable
{
    private static readonly long Slice = TripCoreClock.Hertz / 200;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);
    private const int MostSlices = 100;

    private readonly MemoryStorage _storage = new();
    private readonly SmuSocket _smu;
    private BreakdownWorld _world;
    private LabBench _bench;
    private Task<Socket>? _accepting;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _buffer = new byte[4096];

    public BoardOnSocket()
    {
        (_world, _bench) = Start();
        Smu = new SmuConsoleTarget(() => _world.AbortSweep(_bench.Core.Now + 1));
        _smu = new SmuSocket(new TspConsole(Smu));
        ConfigurationCrc = _bench.Simulation.Run(async () =>
        {
            await using InterlockDriver driver = await InterlockDriver.ConnectAsync(_bench.HostStream, new InterlockOptions { TimeProvider = _bench.Clock });
            return (await driver.ApplyProfileAsync(ExampleProfiles.Read("breakdown-100mVps"))).Crc;
        });
        _listener.Start();
    }

    /// <summary>For --port.</summary>
    public string Address => $"tcp://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>The unit that sweeps; it has no lines to the board.</summary>
    public SmuConsoleTarget Smu { get; }

    /// <summary>For --smu. It answers while a client of the board is served.</summary>
    public string SmuAddress => $"tcp://127.0.0.1:{_smu.Port}";

    /// <summary>Of the profile that was applied.</summary>
    public uint ConfigurationCrc { get; }

    /// <summary>Bytes sent to clients so far.</summary>
    public long Sent { get; private set; }

    /// <summary>The board loses its power and starts again, with what its memory kept.</summary>
    public void Reboot()
    {
        _bench.Dispose();
        (_world, _bench) = Start();
        // It answers once it has tested itself.
        _bench.Simulation.Run(async () =>
        {
            await using InterlockDriver driver = await InterlockDriver.ConnectAsync(_bench.HostStream, new InterlockOptions { TimeProvider = _bench.Clock });
            return driver.Identity;
        });
    }

    /// <summary>Serves one client until it is gone, or until so many bytes have been sent to it, of a reply as many as fit.</summary>
    /// <returns>true when all the bytes were sent; false when the client went away before</returns>
    public async Task<bool> ServeAsync(long most, Task clientEnded)
    {
        // One that nobody came for waits for the next.
        Task<Socket> accepting = _accepting ??= _listener.AcceptSocketAsync();
        if (await Task.WhenAny(accepting, clientEnded) != accepting) return false;
        _accepting = null;
        using Socket client = await accepting;
        client.NoDelay = true;
        long left = most;
        try
        {
            while (true)
            {
                Task<int> receiving = client.ReceiveAsync(_buffer);
                // A client that asks the unit first says nothing to the board meanwhile.
                while (await Task.WhenAny(receiving, Task.Delay(Glance)) != receiving) _smu.Poll();
                int count = await receiving;
                if (count == 0) return false;
                byte[] reply = Exchange(_buffer.AsSpan(0, count));
                int sent = (int)Math.Min(reply.Length, left);
                await client.SendAsync(reply.AsMemory(0, sent));
                Sent += sent;
                left -= sent;
                if (left == 0) return true;
            }
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Serves until a client has ended; one that was killed before may have left a connection that comes first.</summary>
    public async Task ServeAsync(Task clientEnded)
    {
        while (!clientEnded.IsCompleted) await ServeAsync(long.MaxValue, clientEnded);
    }

    /// <summary>Asks the board itself, past all clients.</summary>
    public string Ask(string query) => System.Text.Encoding.ASCII.GetString(Exchange(System.Text.Encoding.ASCII.GetBytes(query + "\n"))).Trim();

    public void Dispose()
    {
        _smu.Dispose();
        _listener.Dispose();
        _bench.Dispose();
    }

    private (BreakdownWorld World, LabBench Bench) Start()
    {
        var world = new BreakdownWorld(NanowireSpecimen.Draw(1), new SmuParameters { LinesWired = false });
        return (world, new LabBench(world, [new EdgeSource(500)], new LabBenchOptions { Board = new VirtualBoardOptions { Storage = _storage } }));
    }

    /// <summary>Lets time go on until the board has taken the bytes and has no more to say.</summary>
    private byte[] Exchange(ReadOnlySpan<byte> bytes)
    {
        _bench.ToBoard.Send(_bench.Simulation.Now, bytes);
        List<byte> reply = [];
        for (int slice = 0; slice < MostSlices; slice++)
        {
            int before = reply.Count;
            _smu.Poll();
            _bench.Simulation.RunUntil(_bench.Simulation.Now + Slice);
            while (_bench.ToHost.TryReceive(_bench.Simulation.Now, out byte value)) reply.Add(value);
            if (reply.Count == before && slice > 0) break;
        }

        return [.. reply];
    }
}
