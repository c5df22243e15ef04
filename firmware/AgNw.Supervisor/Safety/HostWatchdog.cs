using AgNw.Contract;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor.Safety
{
    /// <summary>
    /// Watches the host while the core is ARMED: every line without an error feeds it. It acts once for each silence; a trip that
    /// the link lost is tried again. Times in milliseconds of the board's clock.
    /// </summary>
    public sealed class HostWatchdog
    {
        private readonly TripCoreLink _link;
        private readonly CoreCommands _commands;
        private long _fed;
        private bool _hasActed;
        private long _rememberedTimeout;
        private HostAction _rememberedAction;

        public HostWatchdog(TripCoreLink link, CoreCommands commands)
        {
            _link = link;
            _commands = commands;
            SetDefaults();
        }

        /// <summary>Silence that is taken for a lost host.</summary>
        public long TimeoutMilliseconds { get; set; }

        public HostAction Action { get; set; }

        /// <summary>The defaults of the contract.</summary>
        public void SetDefaults()
        {
            TimeoutMilliseconds = ParameterTable.Default[CommandTable.FirstParameter[ScpiCommand.HostTimeout]];
            Action = (HostAction)ParameterTable.Default[CommandTable.FirstParameter[ScpiCommand.HostAction]];
        }

        /// <summary>Remembers timeout and action for <see cref="Restore"/>.</summary>
        public void Remember()
        {
            _rememberedTimeout = TimeoutMilliseconds;
            _rememberedAction = Action;
        }

        /// <summary>Timeout and action as last remembered.</summary>
        public void Restore()
        {
            TimeoutMilliseconds = _rememberedTimeout;
            Action = _rememberedAction;
        }

        /// <summary>The host has spoken.</summary>
        public void Feed(long now)
        {
            _fed = now;
            _hasActed = false;
        }

        /// <summary>Acts if the host has been silent for too long.</summary>
        public void Pass(long now, bool armed)
        {
            if (!armed || Action == HostAction.Ignore || _hasActed || now - _fed < TimeoutMilliseconds)
            {
                return;
            }

            _hasActed = Action == HostAction.Record
                ? _link.WriteOnce(Registers.Mark, MarkValues.HostSilent) != LinkOutcome.NotTaken
                : _commands.Repeatable(Registers.Trip, (uint)Cause.Host) != ScpiErrors.HardwareError;
        }
    }
}
