using AgNw.Contract;
using AgNw.Supervisor.Board;
using AgNw.Supervisor.Storage;

namespace AgNw.Supervisor.Safety
{
    /// <summary>
    /// What the supervisor is doing, kept in two copies where the board has storage: what the next start finds here ended without a word
    /// (the power went, the core's clock stopped, the supervisor was reset). Where storage does not outlive the power, only the loss of
    /// the core alone is found. A store that fails changes nothing else: that end is then not recorded. Stores only at a change.
    /// </summary>
    public sealed class ActivityRecord
    {
        private readonly TwoCopyStore _store;

        public ActivityRecord(IBoardStorage storage)
        {
            _store = new TwoCopyStore(storage, StorageSlots.Activity, 1);
            _store.Load();
        }

        /// <summary>What goes on, or what was going on before this start until it has been told.</summary>
        public Activity Current
        {
            get { return (Activity)_store.Payload[0]; }
        }

        /// <summary>The MARK that tells of an end in the middle of it.</summary>
        public uint Mark
        {
            get { return Current == Activity.Committing ? MarkValues.EndedCommitting : MarkValues.EndedClosed; }
        }

        /// <summary>It begins; call before doing it.</summary>
        public void Begin(Activity activity)
        {
            if (Current != activity)
            {
                _store.Payload[0] = (byte)activity;
                _store.Store();
            }
        }

        /// <summary>It has ended as it should.</summary>
        public void End()
        {
            Begin(Activity.None);
        }

        /// <summary>Follows the core: the line may have opened or been closed without a command of this supervisor.</summary>
        public void Follow(int state)
        {
            bool closed = state == (int)TripState.Armed || state == (int)TripState.Bypass;
            if (closed != (Current == Activity.LineClosed))
            {
                Begin(closed ? Activity.LineClosed : Activity.None);
            }
        }
    }
}
