using System;
using AgNw.Contract;
using AgNw.Supervisor.Board;

namespace AgNw.Firmware
{
    /// <summary>The board's serial number, and random words from the runtime's generator: the chip's own on both boards.</summary>
    public sealed class BoardIdentity : IBoardIdentity
    {
        private readonly Random _random = new Random();
        private readonly byte[] _word = new byte[4];

        public BoardIdentity(string serialNumber)
        {
            SerialNumber = serialNumber;
        }

        public string SerialNumber { get; private set; }

        public uint RandomWord()
        {
            _random.NextBytes(_word);
            return LittleEndian.ReadUInt32(_word, 0);
        }
    }
}
