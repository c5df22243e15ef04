using System.Device.Gpio;
using System.Device.Spi;
using System.IO.Ports;
using System.Threading;
using AgNw.Contract;
using AgNw.Firmware.Boards;
using AgNw.Supervisor;
using AgNw.Supervisor.Board;

namespace AgNw.Firmware
{
    /// <summary>
    /// The device program: opens the board's peripherals, hands them to the supervisor and never returns. No logic: what the
    /// interlock does is in AgNw.Supervisor. Whatever fails here leaves the trip core without a heartbeat, and so in SAFE.
    /// </summary>
    public static class Program
    {
        public static void Main()
        {
            Board.RoutePins();
            SpiDevice link = SpiDevice.Create(new SpiConnectionSettings(BoardPins.SpiBus, BoardPins.LinkSelect)
            {
                ClockFrequency = BoardPins.SpiClockHertz,
                Mode = SpiMode.Mode0,
                DataFlow = DataFlow.MsbFirst,
            });
            SerialPort host = new SerialPort(BoardPins.HostPort, ScpiLine.Baud);
            QueuedReplies replies = new QueuedReplies(host);
            InterlockSupervisor supervisor = new InterlockSupervisor(
                link, host, replies, new UptimeClock(), new BoardIdentity(Board.SerialNumber()), new VolatileStorage());
            new Thread(new ThreadStart(replies.Run)).Start();
            using (GpioController pins = new GpioController())
            {
                pins.OpenPin(BoardPins.Led, PinMode.Output).Write(PinValue.High);
                supervisor.Run();
            }
        }
    }
}
