using AgNw.Contract;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor.Configuration
{
    /// <summary>Configuration words on their way to the core's staging area and back. Nothing here makes them live.</summary>
    public sealed class ConfigurationTransfer
    {
        // The core needs two scans of its memory (timing.config_scan) after the last write; every read of the CRC takes a part of that.
        private const int CrcReads = 64;

        private readonly TripCoreLink _link;

        public ConfigurationTransfer(TripCoreLink link)
        {
            _link = link;
        }

        /// <summary>
        /// Writes the words, reads them back and waits until the core's CRC of them is the one given: 0, HARDWARE_ERROR, or
        /// READ_BACK_DIFFERS.
        /// </summary>
        public int Stage(uint[] words, uint crc)
        {
            for (int first = 0; first < Registers.ConfigWords; first += TripCoreSpi.MaxWords)
            {
                if (!_link.Write((byte)(Registers.ConfigFirst + first), words, first, TripCoreSpi.MaxWords))
                {
                    return ScpiErrors.HardwareError;
                }
            }

            for (int first = 0; first < Registers.ConfigWords; first += TripCoreSpi.MaxWords)
            {
                if (!_link.Read((byte)(Registers.ConfigFirst + first), TripCoreSpi.MaxWords))
                {
                    return ScpiErrors.HardwareError;
                }

                for (int i = 0; i < TripCoreSpi.MaxWords; i++)
                {
                    if (_link.Word(i) != words[first + i])
                    {
                        return ScpiErrors.ReadBackDiffers;
                    }
                }
            }

            return WaitFor(Registers.StagedCrc, crc) ? ScpiErrors.NoError : ScpiErrors.ReadBackDiffers;
        }

        /// <summary>Reads the staged words.</summary>
        public bool Read(uint[] words)
        {
            for (int first = 0; first < Registers.ConfigWords; first += TripCoreSpi.MaxWords)
            {
                if (!_link.Read((byte)(Registers.ConfigFirst + first), TripCoreSpi.MaxWords))
                {
                    return false;
                }

                for (int i = 0; i < TripCoreSpi.MaxWords; i++)
                {
                    words[first + i] = _link.Word(i);
                }
            }

            return true;
        }

        /// <summary>Reads a register until it holds the value; false if it does not come to that.</summary>
        public bool WaitFor(byte address, uint value)
        {
            for (int i = 0; i < CrcReads; i++)
            {
                if (_link.Read(address, 1) && _link.Word(0) == value)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>CRC of configuration words as the core computes it.</summary>
        public static uint CrcOf(uint[] words)
        {
            uint running = Crc32.Begin();
            for (int i = 0; i < words.Length; i++)
            {
                running = Crc32.Update(running, words[i]);
            }

            return Crc32.End(running);
        }
    }
}
