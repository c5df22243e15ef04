using AgNw.Contract;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor.Safety
{
    /// <summary>
    /// Kicks the core's watchdog, at least five times in its period and ten times a second, and only while it is told that the
    /// supervisor is healthy. Once it stops, the core trips by itself. Times in milliseconds of the board's clock.
    /// </summary>
    public sealed class Heartbeat
    {
        private const int KicksInPeriod = 5;
        private const int LongestInterval = 100;
        private const int TicksInMillisecond = TripCoreClock.Hertz / 1000;

        private readonly TripCoreLink _link;
        private readonly FixedRequest _kick = FixedRequest.Write(Registers.Kick, Keys.Kick);
        private long _due;

        public Heartbeat(TripCoreLink link)
        {
            _link = link;
            Interval = LongestInterval;
        }

        /// <summary>Time from one kick to the next.</summary>
        public long Interval { get; private set; }

        /// <summary>When the next kick is due.</summary>
        public long Due
        {
            get { return _due; }
        }

        /// <summary>Fits the interval to a period of the core's watchdog, in ticks.</summary>
        public void SetPeriod(uint ticks)
        {
            long interval = ticks / TicksInMillisecond / KicksInPeriod;
            Interval = interval > LongestInterval ? LongestInterval : interval < 1 ? 1 : interval;
            _due = 0;
        }

        /// <summary>Kicks if it is time.</summary>
        public void Pass(long now)
        {
            if (now >= _due)
            {
                _due = now + Interval;
                _link.Send(_kick);
            }
        }
    }
}
