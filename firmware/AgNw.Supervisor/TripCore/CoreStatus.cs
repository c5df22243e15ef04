using AgNw.Contract;

namespace AgNw.Supervisor.TripCore
{
    /// <summary>
    /// The core's STATUS word as last read. <see cref="IsKnown"/> is false until a read succeeded and after one that failed;
    /// the fields are then the last known ones.
    /// </summary>
    public sealed class CoreStatus
    {
        private readonly TripCoreLink _link;
        private readonly FixedRequest _read = FixedRequest.Read(Registers.Status, 1);

        public CoreStatus(TripCoreLink link)
        {
            _link = link;
        }

        public bool IsKnown { get; private set; }

        public uint Word { get; private set; }

        /// <summary>State as a TripState code.</summary>
        public int State
        {
            get { return (int)(Word & StatusFields.StateMask) >> StatusFields.StateShift; }
        }

        /// <summary>Latched causes, one bit each.</summary>
        public uint Causes
        {
            get { return (Word & StatusFields.CausesMask) >> StatusFields.CausesShift; }
        }

        /// <summary>Bit number of the first cause; valid while <see cref="Causes"/> is not 0.</summary>
        public int FirstCause
        {
            get { return (int)((Word & StatusFields.FirstCauseMask) >> StatusFields.FirstCauseShift); }
        }

        /// <summary>0 running, 1 after the trip, 2 frozen.</summary>
        public int Capture
        {
            get { return (int)((Word & StatusFields.CaptureMask) >> StatusFields.CaptureShift); }
        }

        public bool IsArmed
        {
            get { return State == (int)TripState.Armed; }
        }

        /// <summary>Whether all bits of the mask are set in the last word.</summary>
        public bool Has(uint mask)
        {
            return (Word & mask) == mask;
        }

        /// <summary>Reads the word anew.</summary>
        public bool Refresh()
        {
            IsKnown = _link.Send(_read);
            if (IsKnown)
            {
                Word = _link.Word(0);
            }

            return IsKnown;
        }
    }
}
