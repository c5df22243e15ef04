using System.Globalization;
using AgNw.Contract;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests.Fuzzing;

/// <summary>A board that is sent lines, and what must hold after each of them.</summary>
internal sealed class FuzzSession
{
    private const string Settings = ":CONF:CRC:STAG?;:SYST:HOST:TIM?;ACT?";
    private const string Look = "SYST:ERR?;" + Settings;
    private const int LongestQueue = 16;
    private const int LongestPiece = 256;

    private readonly SupervisorBench _bench = new();
    private string _staged;
    private uint _live;

    public FuzzSession()
    {
        _staged = _bench.Ask(Settings);
        _live = LiveCrc();
    }

    /// <summary>Lines that ended in an error.</summary>
    public int Refused { get; private set; }

    /// <summary>Sends a line; null if all is as it must be, else what is not.</summary>
    public string? Send(FuzzLine line)
    {
        _bench.Core.Requests.Clear();
        // As on a wire: the firmware looks more often than its buffer fills.
        foreach (byte[] piece in line.Bytes.Append((byte)'\n').Chunk(LongestPiece))
        {
            _bench.Arrive(piece);
            _bench.Supervisor.Pass();
        }

        do
        {
            _bench.Supervisor.Pass();
        }
        while (_bench.Supervisor.NextDue < _bench.NowMilliseconds);

        if (_bench.Supervisor.HasFailed)
            return $"an exception: {_bench.Ask("SYST:ERR?")}";
        bool committed = _bench.Core.Writes(Registers.Commit).Count > 0;
        string[] parts = _bench.Ask(Look).Split("\";");
        if (parts.Length != 2)
            return $"{Look} is answered by {string.Join("\";", parts)}";
        string staged = parts[1];
        bool failed = ErrorNumber(parts[0] + "\"") != ScpiErrors.NoError;
        string? wrong = failed ? Refusal(staged, committed) : null;
        Refused += failed ? 1 : 0;
        _staged = staged;
        _live = LiveCrc();
        return wrong ?? (failed ? Drain() : null);
    }

    private string? Refusal(string staged, bool committed)
    {
        // A commit that was carried out before the error in its line stands: the configuration is then the one committed.
        if (!committed && staged != _staged)
            return $"the line was refused, and settings went from {_staged} to {staged}";
        return committed || LiveCrc() == _live ? null : "the line was refused, and the live configuration changed";
    }

    private string? Drain()
    {
        for (int left = LongestQueue; left > 0; left--)
        {
            if (ErrorNumber(_bench.Ask("SYST:ERR?")) == ScpiErrors.NoError)
                return null;
        }

        return "the error queue does not become empty";
    }

    private static int ErrorNumber(string reply)
    {
        int comma = reply.IndexOf(",\"", StringComparison.Ordinal);
        Assert.IsTrue(comma > 0 && reply[^1] == '"' && reply.Length < 256, $"'{reply}' is an error");
        return int.Parse(reply.AsSpan(0, comma), CultureInfo.InvariantCulture);
    }

    private uint LiveCrc()
    {
        uint running = Crc32.Begin();
        foreach (uint word in _bench.Core.Live)
            running = Crc32.Update(running, word);
        return running;
    }
}
