using System.Globalization;
using System.Text;
using AgNw.Contract;
using AgNw.VirtualLab.Bench;
using AgNw.VirtualLab.Nanowire;
using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.FirmwareProof.Tests.Faults;

/// <summary>A board with a wire that nobody sweeps, and a host that types lines. Time goes on only where a method says so.</summary>
internal sealed class FaultBench : IDisposable
{
    private const long TicksInMillisecond = TripCoreClock.Hertz / 1000;

    private readonly LabBench _lab;
    private readonly byte[] _chunk = new byte[4096];
    private Task<int>? _reading;

    public FaultBench(LabBenchOptions? options = null)
    {
        _lab = new LabBench(new BreakdownWorld(NanowireSpecimen.Draw(1), new SmuParameters()), [], options);
        RunFor(20);
    }

    public LabBench Lab => _lab;

    /// <summary>Numbers of the errors that the host has read.</summary>
    public List<int> Errors { get; } = [];

    public void RunFor(long milliseconds) => _lab.Simulation.RunUntil(_lab.Simulation.Now + (milliseconds * TicksInMillisecond));

    /// <summary>Types bytes, without time going on.</summary>
    public void Type(string text) => _lab.ToBoard.Send(_lab.Simulation.Now, Encoding.Latin1.GetBytes(text));

    /// <summary>What the board has sent and nobody has read.</summary>
    public string TakeReply()
    {
        var text = new StringBuilder();
        while (true)
        {
            _reading ??= _lab.HostStream.ReadAsync(_chunk, 0, _chunk.Length);
            if (!_reading.IsCompleted)
                return text.ToString();
            text.Append(Encoding.Latin1.GetString(_chunk, 0, _reading.Result));
            _reading = null;
        }
    }

    /// <summary>Types a line and waits for the answer.</summary>
    public string Ask(string line)
    {
        Type(line + "\n");
        RunFor(60);
        return TakeReply().TrimEnd('\n');
    }

    /// <summary>Empties the error queue into <see cref="Errors"/>.</summary>
    public void ReadErrors()
    {
        while (true)
        {
            int number = int.Parse(Ask("SYST:ERR?").Split(',')[0], CultureInfo.InvariantCulture);
            if (number == ScpiErrors.NoError)
                return;
            Errors.Add(number);
        }
    }

    /// <summary>Stages a breakdown with an OVER threshold of 10 mA, and makes it live.</summary>
    public void Commit() => Do("*RST;:CONF:MODE BRE;:CONF:OVER:ENAB ON;LEV 10 mA;:CONF:COMM");

    /// <summary>Commits and arms; nothing may refuse that.</summary>
    public void Arm()
    {
        ReadErrors();
        Commit();
        Do($"ARM {Ask("CONF:CRC?")}");
        Assert.AreEqual(TripState.Armed, _lab.Core.State);
        Assert.IsTrue(_lab.Core.Outputs.SwitchClosed);
    }

    /// <summary>Types a line that must not fail.</summary>
    public void Do(string line)
    {
        Assert.AreEqual("", Ask(line), line);
        Assert.AreEqual("0", Ask("SYST:ERR:COUN?"), line + ": " + Ask("SYST:ERR?"));
    }

    /// <summary>State, settings and outputs: what a fault that changes nothing leaves as it was.</summary>
    public string Snapshot() =>
        $"{_lab.Core.State} {_lab.Core.Outputs} {Ask("CONF:CRC?;CRC:STAG?;:SYST:HOST:TIM?;ACT?;:CAUS?;:LOG:STAT?").Split(',')[0]}";

    /// <summary>Every record in the core's log, whatever the host has read of it.</summary>
    public List<(RecordKind Kind, uint Value)> Log()
    {
        var records = new List<(RecordKind, uint)>();
        byte[] record = new byte[RecordLayout.Bytes];
        for (uint sequence = _lab.Core.Peek(Registers.LogTail); _lab.Core.TryReadRecord(sequence, record); sequence++)
        {
            Assert.IsTrue(EventRecord.CrcIsGood(record, 0));
            records.Add((EventRecord.Kind(record, 0), EventRecord.Value(record, 0)));
        }

        return records;
    }

    public void Dispose() => _lab.Dispose();
}
