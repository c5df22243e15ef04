using System;
using System.IO.Ports;
using System.Threading;

namespace AgNw.Supervisor
{
    /// <summary>
    /// Replies by way of a queue that a thread of its own empties into the port (<see cref="Run"/>), so that the main loop goes on while
    /// the line is busy: nanoFramework's SerialPort.Write waits until its bytes are sent. Holds one block of the log and more; a write that
    /// finds no room waits. A port that fails makes the next write throw, and with that the heartbeat stops.
    /// </summary>
#pragma warning disable CA1001 // lives as long as the device, whose events have no Dispose
    public sealed class QueuedReplies : IReplySink
#pragma warning restore CA1001
    {
        /// <summary>Bytes held.</summary>
        public const int Capacity = 2048;

        private readonly SerialPort _port;
        private readonly byte[] _queue = new byte[Capacity];
        private readonly object _gate = new object();
        private readonly AutoResetEvent _filled = new AutoResetEvent(false);
        private int _first;
        private int _used;
        private bool _hasFailed;

        public QueuedReplies(SerialPort port)
        {
            _port = port;
        }

        public void Write(byte[] bytes, int offset, int count)
        {
            while (count > 0)
            {
                int taken = Take(bytes, offset, count);
                offset += taken;
                count -= taken;
                _filled.Set();
                if (taken == 0)
                {
                    Thread.Sleep(1);
                }
            }
        }

        /// <summary>The sending thread; does not return while the port works.</summary>
        public void Run()
        {
            while (!_hasFailed)
            {
                if (!Send())
                {
                    _filled.WaitOne();
                }
            }
        }

        /// <summary>Sends what is queued up to the end of the buffer; false if there was nothing to send or the port failed.</summary>
        public bool Send()
        {
            int first;
            int count;
            lock (_gate)
            {
                first = _first;
                count = _used < Capacity - _first ? _used : Capacity - _first;
            }

            if (count == 0)
            {
                return false;
            }

            try
            {
                _port.Write(_queue, first, count);
            }
            catch (Exception)
            {
                // Told by the next write, on the main loop's thread, where exceptions are dealt with.
                _hasFailed = true;
                return false;
            }

            lock (_gate)
            {
                _first = first + count == Capacity ? 0 : first + count;
                _used -= count;
            }

            return true;
        }

        // As much as there is room for without going round the end of the buffer.
        private int Take(byte[] bytes, int offset, int count)
        {
            if (_hasFailed)
            {
                throw new InvalidOperationException("the host's port failed");
            }

            lock (_gate)
            {
                int at = _first + _used;
                at = at >= Capacity ? at - Capacity : at;
                int room = at < _first || _used == Capacity ? Capacity - _used : Capacity - at;
                int taken = count < room ? count : room;
                Array.Copy(bytes, offset, _queue, at, taken);
                _used += taken;
                return taken;
            }
        }
    }
}
