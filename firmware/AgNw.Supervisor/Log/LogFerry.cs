using AgNw.Contract;
using AgNw.Supervisor.Safety;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor.Log
{
    /// <summary>
    /// Carries records from the core's log to the host, untouched, and the host's acknowledgements back. Reading changes nothing and
    /// may be repeated; only an acknowledgement that proves itself releases records. Methods return an error number of ScpiErrors.
    /// </summary>
    public sealed class LogFerry
    {
        private readonly TripCoreLink _link;
        private readonly CoreCommands _commands;
        private readonly StartUp _startUp;
        private readonly BlockWriter _block;
        private readonly ReadAhead _ahead;
        private readonly byte[] _check = new byte[8];
        private uint _boot;
        private uint _sentEnd;

        public LogFerry(TripCoreLink link, CoreCommands commands, StartUp startUp, BlockWriter block)
        {
            _link = link;
            _commands = commands;
            _startUp = startUp;
            _block = block;
            _ahead = new ReadAhead(link);
        }

        /// <summary>Whether <see cref="ReadOn"/> has something to do while the host is being answered.</summary>
        public bool HasMoreToRead
        {
            get { return _ahead.IsDue; }
        }

        /// <summary>Reads a piece of the block that the host will ask for next.</summary>
        public void ReadOn()
        {
            _ahead.Pass();
        }

        /// <summary>LOG:DATA?: a block of the records that are there, none if the sequence is not in the log.</summary>
        public int Send(uint from, int max)
        {
            if (!Settle())
            {
                return ScpiErrors.HardwareError;
            }

            int count = _ahead.Take(_boot, from, max);
            if (count < 0)
            {
                return ScpiErrors.HardwareError;
            }

            uint end = from + (uint)count;
            if (count > 0 && IsAfter(end, _sentEnd))
            {
                _sentEnd = end;
            }

            _block.Write(_boot, from, count, _ahead.Records, 0, count * RecordLayout.Bytes, _ahead.CrcOf(count));
            if (count == TripCoreSpi.MaxRecords)
            {
                // A host that takes full blocks is behind: the line sends this one by itself while the next is read.
                _ahead.Begin(_boot, end);
            }

            return ScpiErrors.NoError;
        }

        /// <summary>LOG:ACKnowledge: releases every record before the sequence.</summary>
        public int Acknowledge(uint boot, uint sequence, uint crc)
        {
            LittleEndian.WriteUInt32(_check, 0, boot);
            LittleEndian.WriteUInt32(_check, 4, sequence);
            if (Crc32.Of(_check, 0, _check.Length) != crc)
            {
                return ScpiErrors.CheckFailed;
            }

            if (!Settle())
            {
                return ScpiErrors.HardwareError;
            }

            if (boot != _boot)
            {
                return ScpiErrors.WrongBoot;
            }

            if (IsAfter(sequence, _sentEnd))
            {
                return ScpiErrors.SequenceNotSent;
            }

            if (IsAfter(sequence, _ahead.From))
            {
                // What is released is no longer in the log, wherever it may still lie.
                _ahead.Clear();
            }

            int error = _commands.Repeatable(Registers.LogRelease, sequence);
            if (error == ScpiErrors.RefusedByCore && _link.Read(Registers.LogTail, 1) && _link.Word(0) == sequence)
            {
                // An accepted release leaves the note of an earlier refusal where it is; the tail tells.
                return ScpiErrors.NoError;
            }

            return error;
        }

        // Sequences are compared modulo 2^32; the log holds far fewer than half of them.
        private static bool IsAfter(uint sequence, uint other)
        {
            return (int)(sequence - other) > 0;
        }

        // After a start (of core or supervisor) nothing counts as sent but what was released before.
        private bool Settle()
        {
            if (_boot == _startUp.BootId && _boot != 0)
            {
                return true;
            }

            if (_startUp.BootId == 0 || !_link.Read(Registers.LogTail, 1))
            {
                return false;
            }

            _sentEnd = _link.Word(0);
            _boot = _startUp.BootId;
            _ahead.Clear();
            return true;
        }
    }
}
