namespace AgNw.Contract
{
    /// <summary>
    /// Between nanoseconds and ticks in integers. One tick is 125/6 ns at 48 MHz; whole seconds are split off first, so that no
    /// intermediate overflows for any time of 0 to 292 years. Times are not negative.
    /// </summary>
    public static class TickTime
    {
        /// <summary>Nanoseconds per second.</summary>
        public const long NanosecondsPerSecond = 1000000000L;

        /// <summary>Ticks that fit into a time, rounded down.</summary>
        public static long TicksDown(long nanoseconds)
        {
            long seconds = nanoseconds / NanosecondsPerSecond;
            long rest = nanoseconds % NanosecondsPerSecond;
            return (seconds * TripCoreClock.Hertz) + ((rest * TripCoreClock.Hertz) / NanosecondsPerSecond);
        }

        /// <summary>Ticks that cover a time, rounded up.</summary>
        public static long TicksUp(long nanoseconds)
        {
            long seconds = nanoseconds / NanosecondsPerSecond;
            long rest = nanoseconds % NanosecondsPerSecond;
            return (seconds * TripCoreClock.Hertz) + (((rest * TripCoreClock.Hertz) + NanosecondsPerSecond - 1) / NanosecondsPerSecond);
        }

        /// <summary>Nanoseconds of a number of ticks, to the nearest, halves up.</summary>
        public static long Nanoseconds(long ticks)
        {
            long seconds = ticks / TripCoreClock.Hertz;
            long rest = ticks % TripCoreClock.Hertz;
            return (seconds * NanosecondsPerSecond) + (((rest * NanosecondsPerSecond) + (TripCoreClock.Hertz / 2)) / TripCoreClock.Hertz);
        }
    }
}
