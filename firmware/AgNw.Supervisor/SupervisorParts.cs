using System.Device.Spi;
using System.IO.Ports;
using AgNw.Supervisor.Board;
using AgNw.Supervisor.Calibration;
using AgNw.Supervisor.Configuration;
using AgNw.Supervisor.Log;
using AgNw.Supervisor.Safety;
using AgNw.Supervisor.Scpi;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor
{
    /// <summary>The pieces of a supervisor, made once and wired together here and nowhere else.</summary>
    public sealed class SupervisorParts
    {
        public SupervisorParts(SpiDevice spi, SerialPort host, IReplySink replies, IBoardClock clock, IBoardIdentity identity, IBoardStorage storage)
        {
            Clock = clock;
            Storage = storage;
            Identity = identity;
            Link = new TripCoreLink(spi);
            Status = new CoreStatus(Link);
            Core = new CoreCommands(Link, Status);
            Due = new DueRecords(storage);
            CalibrationLock = new CalibrationLock(storage);
            Staged = new StagedConfiguration(Due.Calibration.InEffect);
            Transfer = new ConfigurationTransfer(Link);
            Commit = new CommitProcedure(Transfer, Core, Status, Staged);
            SelfTest = new SelfTest(Link, Core, Status, Transfer, Staged, Commit);
            Activity = new ActivityRecord(storage);
            StartUp = new StartUp(Link, Status, SelfTest, Transfer, Staged, Commit, Activity, identity, storage);
            Heartbeat = new Heartbeat(Link);
            HostWatchdog = new HostWatchdog(Link, Core);
            Saved = new SavedSettings(storage, Staged, HostWatchdog);
            Errors = new ErrorQueue();
            Registers = new StatusRegisters();
            HostLine = new HostLine(host);
            Reply = new ReplyBuilder(replies);
            Block = new BlockWriter(Reply);
            Log = new LogFerry(Link, Core, StartUp, Block);
        }

        public IBoardClock Clock { get; private set; }

        public IBoardStorage Storage { get; private set; }

        public DueRecords Due { get; private set; }

        public CalibrationLock CalibrationLock { get; private set; }

        public SavedSettings Saved { get; private set; }

        public IBoardIdentity Identity { get; private set; }

        public TripCoreLink Link { get; private set; }

        public CoreStatus Status { get; private set; }

        public CoreCommands Core { get; private set; }

        public StagedConfiguration Staged { get; private set; }

        public ConfigurationTransfer Transfer { get; private set; }

        public CommitProcedure Commit { get; private set; }

        public SelfTest SelfTest { get; private set; }

        public ActivityRecord Activity { get; private set; }

        public StartUp StartUp { get; private set; }

        public Heartbeat Heartbeat { get; private set; }

        public HostWatchdog HostWatchdog { get; private set; }

        public ErrorQueue Errors { get; private set; }

        public StatusRegisters Registers { get; private set; }

        public HostLine HostLine { get; private set; }

        public ReplyBuilder Reply { get; private set; }

        public BlockWriter Block { get; private set; }

        public LogFerry Log { get; private set; }

        /// <summary>Queues an error and sets its bit in the standard event register; see ErrorQueue.Add.</summary>
        public void Report(int error, int command, int column, uint refusal, string detail)
        {
            Errors.Add(error, command, column, refusal, detail);
            Registers.SetError(error);
        }
    }
}
