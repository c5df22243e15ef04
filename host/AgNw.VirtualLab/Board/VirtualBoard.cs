using System.Device.Spi;
using System.IO.Ports;
using AgNw.Contract;
using AgNw.DeviceApi;
using AgNw.Supervisor;
using AgNw.VirtualLab.SerialLine;
using AgNw.VirtualLab.Simulation;
using AgNw.VirtualLab.TripCore;

namespace AgNw.VirtualLab.Board;

/// <summary>
/// Microcontroller and trip core together: the firmware's own source on the trip core model. A pass of the supervisor's loop takes
/// simulated time; passes in which the supervisor says that nothing is due and no byte has come are skipped.
/// </summary>
public sealed class VirtualBoard : IDeviceBackend, ILabProcess, IDisposable
{
    private const string PortName = "COM2";
    private const int SpiBus = 1;
    private const int SpiChipSelect = 10;

    private readonly SerialDirection _toBoard;
    private readonly BoardSerialBackend _serial;
    private readonly VirtualBoardOptions _options;
    private readonly BoardProcessor _processor;
    private readonly SpiDevice _spi;
    private readonly SerialPort _port;
    private readonly InterlockSupervisor _supervisor;
    private long _ready;

    public VirtualBoard(TripCoreModel core, SerialDirection toBoard, SerialDirection toHost, VirtualBoardOptions options)
    {
        ArgumentNullException.ThrowIfNull(core);
        ArgumentNullException.ThrowIfNull(options);
        Core = core;
        _toBoard = toBoard;
        _options = options;
        _processor = new BoardProcessor(core, options);
        _serial = new BoardSerialBackend(PortName, toBoard, toHost, () => core.Now, _processor);
        Spi = new SpiLinkBackend(core, _processor, options.SpiDisturbance);
        using (DeviceBackend.Use(this))
        {
            _spi = SpiDevice.Create(new SpiConnectionSettings(SpiBus, SpiChipSelect) { ClockFrequency = TripCoreSpi.MaxClockHertz });
            _port = new SerialPort(PortName, ScpiLine.Baud) { ReadBufferSize = 1024 };
            _port.Open();
        }

        _supervisor = new InterlockSupervisor(
            _spi, _port, new SimulatedBoardClock(() => core.Now), new VirtualIdentity(options.Seed), options.Storage ?? new MemoryStorage());
        _processor.Run(_supervisor.Start);
    }

    public TripCoreModel Core { get; }

    public VirtualGpioBackend Pins { get; } = new();

    public IGpioBackend Gpio => Pins;

    public ISpiBackend Spi { get; }

    public ISerialBackend Serial => _serial;

    /// <summary>Bytes from the host that the firmware's receive buffer had no room for.</summary>
    public long SerialOverruns => _serial.Overruns;

    /// <summary>Fault injection: the firmware hangs; it makes no further pass until this is reset. The core goes on.</summary>
    public bool IsHung { get; set; }

    public long NextTick => IsHung ? Core.Now + SimulatedBoardClock.TicksPerMillisecond : Math.Max(_ready, Math.Min(DueTick, _toBoard.NextArrival));

    private long DueTick => _supervisor.NextDue * SimulatedBoardClock.TicksPerMillisecond;

    public void Act(long tick)
    {
        Core.AdvanceTo(tick);
        if (IsHung)
        {
            return;
        }

        _processor.Run(_supervisor.Pass);
        _ready = Core.Now + _options.PassTicks;
    }

    public void Dispose()
    {
        _port.Dispose();
        _spi.Dispose();
    }
}
