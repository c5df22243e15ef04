using AgNw.Supervisor.Board;

namespace AgNw.Firmware
{
    /// <summary>
    /// Neither board has storage that its runtime's recorded API reaches and that keeps without a battery: nothing is read, writes
    /// are refused, and the supervisor says so. The STM32's backup registers do not qualify: without a battery they come up as
    /// zeros, and a counter that starts anew would give a boot identifier twice.
    /// </summary>
    public sealed class NoStorage : IBoardStorage
    {
        public int Read(int slot, byte[] buffer)
        {
            return 0;
        }

        public bool Write(int slot, byte[] buffer, int length)
        {
            return false;
        }
    }
}
