using System.Diagnostics;
using System.Runtime.Versioning;
using AgNw.VirtualLab.Simulation;

namespace AgNw.VirtualLab.SerialLine;

/// <summary>
/// Runs a simulation in real time and connects its serial line to a pseudo-terminal. This is the one place in the lab that reads
/// the wall clock: everything behind it is told the tick. If the machine cannot keep up, simulated time falls behind.
/// </summary>
[SupportedOSPlatform("linux")]
[SupportedOSPlatform("macos")]
public sealed class RealTimeBridge(LabSimulation simulation, SerialDirection toBoard, SerialDirection toHost, PseudoTerminal terminal)
{
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(1);

    private readonly byte[] _buffer = new byte[512];
    private readonly Queue<byte> _outgoing = new();

    /// <summary>Called between two slices of simulated time, on the lab's thread: where another instrument's socket is looked at.</summary>
    public Action? BetweenSlices { get; set; }

    public void Run(CancellationToken cancellationToken)
    {
        long start = simulation.Now;
        var stopwatch = Stopwatch.StartNew();
        while (!cancellationToken.IsCancellationRequested)
        {
            long due = start + simulation.Clock.TicksOf(stopwatch.Elapsed);
            Receive();
            BetweenSlices?.Invoke();
            simulation.RunUntil(due);
            Send();
            cancellationToken.WaitHandle.WaitOne(Slice);
        }
    }

    private void Receive()
    {
        int count;
        while ((count = terminal.Read(_buffer)) > 0)
        {
            toBoard.Send(simulation.Now, _buffer.AsSpan(0, count));
        }
    }

    private void Send()
    {
        while (toHost.TryReceive(simulation.Now, out byte value))
        {
            _outgoing.Enqueue(value);
        }

        while (_outgoing.Count > 0)
        {
            int count = 0;
            foreach (byte value in _outgoing)
            {
                if (count == _buffer.Length)
                {
                    break;
                }

                _buffer[count++] = value;
            }

            int written = terminal.Write(_buffer.AsSpan(0, count));
            for (int index = 0; index < written; index++)
            {
                _outgoing.Dequeue();
            }

            if (written == 0)
            {
                // Nobody reads: a serial line would have lost it too, but only once its buffer is full.
                while (_outgoing.Count > 65_536)
                {
                    _outgoing.Dequeue();
                }

                return;
            }
        }
    }
}
