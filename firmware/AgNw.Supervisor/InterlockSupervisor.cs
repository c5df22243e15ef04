using System;
using System.Device.Spi;
using System.Diagnostics;
using System.IO.Ports;
using System.Threading;
using AgNw.Contract;
using AgNw.Supervisor.Board;
using AgNw.Supervisor.Commands;
using AgNw.Supervisor.Scpi;

namespace AgNw.Supervisor
{
    /// <summary>
    /// The supervisor: one cooperative loop of short passes that never sleep, over an injected clock. Whatever goes wrong in a pass
    /// is reported once and stops the heartbeat for good, so that the trip core goes safe by itself; lines are still answered.
    /// </summary>
    public sealed class InterlockSupervisor
    {
        private const int PollInterval = 20;
        private const int StartInterval = 500;
        private const int HostExpected = 50;
        private const int ReceiveBytes = 1024;
        private const int TransmitBytes = 2048;

        private readonly SerialPort _host;
        private readonly IBoardClock _clock;
        private readonly SupervisorParts _parts;
        private readonly Dispatcher _dispatcher;
        private long _pollDue;
        private bool _isReady;
        private int _startError;
        private bool _linkLost;
        private bool _observeDue;
        private long _hostExpectedUntil;

        /// <summary>A supervisor that replies straight to the port.</summary>
        public InterlockSupervisor(SpiDevice spi, SerialPort host, IBoardClock clock, IBoardIdentity identity, IBoardStorage storage)
            : this(spi, host, new DirectReplies(host), clock, identity, storage)
        {
        }

        /// <param name="spi">the link to the trip core</param>
        /// <param name="host">the host's port: lines are read from it</param>
        /// <param name="replies">where answers go: to the same port</param>
        /// <param name="clock">the only time</param>
        /// <param name="identity">serial number and random numbers</param>
        /// <param name="storage">what outlives the power, where the board has it</param>
        public InterlockSupervisor(
            SpiDevice spi, SerialPort host, IReplySink replies, IBoardClock clock, IBoardIdentity identity, IBoardStorage storage)
        {
            _host = host;
            _clock = clock;
            _parts = new SupervisorParts(spi, host, replies, clock, identity, storage);
            _dispatcher = new Dispatcher(_parts);
        }

        /// <summary>Whether a pass met an exception; the heartbeat has then stopped until the board is restarted.</summary>
        public bool HasFailed { get; private set; }

        /// <summary>
        /// When the next pass has something to do if no byte arrives before, milliseconds of the injected clock. Passes in between
        /// do nothing and may be left out.
        /// </summary>
        public long NextDue
        {
            get
            {
                if (_observeDue || _parts.Log.HasMoreToRead || _parts.HostLine.HasBytes)
                {
                    return 0;
                }

                return KicksFirst ? _parts.Heartbeat.Due : _pollDue;
            }
        }

        // Whether the heartbeat runs and is due before the core's status: what is due longer goes first, so that neither keeps the other
        // waiting for more than a pass.
        private bool KicksFirst
        {
            get { return _isReady && !_linkLost && !HasFailed && _parts.Heartbeat.Due < _pollDue; }
        }

        /// <summary>Opens the host's port if it is closed, and tries for the first time to bring the core up.</summary>
        public void Start()
        {
            if (!_host.IsOpen)
            {
                _host.ReadBufferSize = ReceiveBytes;
                _host.WriteBufferSize = TransmitBytes;
                _host.Open();
            }

            Pass();
        }

        /// <summary>One short pass: the heartbeat or the core's status and the host watchdog, then a line of the host. Does not throw.</summary>
        public void Pass()
        {
            try
            {
                Step(_clock.NowMilliseconds);
            }
            catch (Exception exception)
            {
                Fail(exception);
            }
        }

        /// <summary>The device's main loop; does not return.</summary>
        public void Run()
        {
            Start();
            for (;;)
            {
                Pass();
                // A host that has just sent a line is likely to send another: a sleep may last a whole scheduler tick (10 ms on an ESP32).
                Thread.Sleep(_clock.NowMilliseconds < _hostExpectedUntil ? 0 : 1);
            }
        }

        private void Step(long now)
        {
            // One thing a pass, so that every pass of an idle board stays short.
            if (_observeDue)
            {
                Observe(now);
            }
            else if (KicksFirst)
            {
                _parts.Heartbeat.Pass(now);
            }
            else if (now >= _pollDue)
            {
                PollCore(now);
            }
            else if (_parts.Log.HasMoreToRead && !_parts.HostLine.HasBytes)
            {
                _parts.Log.ReadOn();
            }

            PollHost(now);
        }

        private void PollCore(long now)
        {
            if (!_isReady)
            {
                TryStart(now);
                return;
            }

            _pollDue = now + PollInterval;
            bool answered = _parts.Status.Refresh();
            if (!answered && !_linkLost)
            {
                _parts.Report(ScpiErrors.HardwareError, HeaderTree.None, 0, 0, "the trip core stopped answering");
            }

            _linkLost = !answered;
            if (answered && !_parts.Status.Has(StatusFields.BootedMask))
            {
                // The core was configured anew behind our back: it is in SAFE with an empty log.
                _isReady = false;
                _pollDue = now;
            }

            _observeDue = true;
        }

        // What follows from the status that the pass before has read.
        private void Observe(long now)
        {
            _observeDue = false;
            _parts.Due.Date.Pass(now);
            SupervisorState.Observe(_parts.Registers, _parts.Status, HasFailed, _parts.Due.Questionable);
            if (_isReady)
            {
                _parts.HostWatchdog.Pass(now, _parts.Status.IsKnown && _parts.Status.IsArmed);
                if (_parts.Status.IsKnown)
                {
                    _parts.Activity.Follow(_parts.Status.State);
                }
            }
        }

        private void TryStart(long now)
        {
            _pollDue = now + StartInterval;
            int error = _parts.StartUp.Run();
            _isReady = error != ScpiErrors.HardwareError;
            _linkLost = !_isReady;
            if (error != ScpiErrors.NoError && error != _startError)
            {
                _parts.Report(error, HeaderTree.None, 0, 0, "at start");
            }

            _startError = error;
            if (_parts.StartUp.FoundUnexplainedEnd)
            {
                _parts.Report(ScpiErrors.UnexplainedEnd, HeaderTree.None, 0, 0, null);
            }

            if (_isReady)
            {
                _pollDue = now + PollInterval;
                _parts.Heartbeat.SetPeriod(_parts.Commit.LiveHeartbeatPeriod);
                _parts.Heartbeat.Pass(now);
                _parts.HostWatchdog.Feed(now);
            }

            Observe(now);
        }

        private void PollHost(long now)
        {
            HostLine host = _parts.HostLine;
            int error;
            if (host.Poll(out error))
            {
                bool good = _dispatcher.Execute(host.Line, host.Length);
                host.Clear();
                _hostExpectedUntil = now + HostExpected;
                if (good)
                {
                    _parts.HostWatchdog.Feed(now);
                }
            }
            else if (error != ScpiErrors.NoError)
            {
                _parts.Report(error, HeaderTree.None, 0, 0, null);
            }
        }

        private void Fail(Exception exception)
        {
            if (!HasFailed)
            {
                HasFailed = true;
                _parts.Report(ScpiErrors.SystemError, HeaderTree.None, 0, 0, exception.Message);
            }

            // A line that ends in an exception must not be met again.
            _parts.HostLine.Clear();
            _parts.Reply.Abandon();
            _pollDue = _clock.NowMilliseconds + PollInterval;
            Debug.WriteLine(exception.Message);
        }
    }
}
