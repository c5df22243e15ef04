namespace AgNw.Supervisor.Safety
{
    /// <summary>
    /// Today as the host told it, counted on by the board's clock in days of 24 hours from then. A date is the number year x 10000 +
    /// month x 100 + day, so that dates compare as numbers; 0 is no date. Times in milliseconds of the board's clock.
    /// </summary>
    public sealed class BoardDate
    {
        private const int YearUnit = 10000;
        private const int MonthUnit = 100;
        private const int Months = 12;
        private const int February = 2;
        private const long MillisecondsInDay = 24L * 60 * 60 * 1000;

        private long _nextDay;

        /// <summary>Today; 0 until it was told.</summary>
        public int Today { get; private set; }

        /// <summary>A date of its parts.</summary>
        public static int Of(int year, int month, int day)
        {
            return (year * YearUnit) + (month * MonthUnit) + day;
        }

        public static int Year(int date)
        {
            return date / YearUnit;
        }

        public static int Month(int date)
        {
            return date / MonthUnit % MonthUnit;
        }

        public static int Day(int date)
        {
            return date % MonthUnit;
        }

        /// <summary>Whether the calendar has this date.</summary>
        public static bool IsValid(int date)
        {
            int month = Month(date);
            return month >= 1 && month <= Months && Day(date) >= 1 && Day(date) <= DaysIn(Year(date), month);
        }

        /// <summary>Takes today; false if the calendar has no such date.</summary>
        public bool Tell(int date, long now)
        {
            if (!IsValid(date))
            {
                return false;
            }

            Today = date;
            _nextDay = now + MillisecondsInDay;
            return true;
        }

        /// <summary>Goes on with the clock.</summary>
        public void Pass(long now)
        {
            while (Today != 0 && now >= _nextDay)
            {
                _nextDay += MillisecondsInDay;
                Today = Next(Today);
            }
        }

        private static int Next(int date)
        {
            int year = Year(date);
            int month = Month(date);
            if (Day(date) < DaysIn(year, month))
            {
                return date + 1;
            }

            return month == Months ? Of(year + 1, 1, 1) : Of(year, month + 1, 1);
        }

        private static int DaysIn(int year, int month)
        {
            if (month == February)
            {
                bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
                return leap ? 29 : 28;
            }

            return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
        }
    }
}
