using System;
using AgNw.Supervisor.Board;

namespace AgNw.Firmware
{
    /// <summary>Milliseconds since the runtime started: monotonic, 64 bits. The scheduler's tick (10 ms on ESP32) limits its steps.</summary>
    public sealed class UptimeClock : IBoardClock
    {
        public long NowMilliseconds
        {
            get { return Environment.TickCount64; }
        }
    }
}
