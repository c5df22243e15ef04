using System.IO.Ports;
using AgNw.Contract;
using AgNw.Supervisor.Scpi;

namespace AgNw.Supervisor
{
    /// <summary>
    /// Gathers lines from the serial port by polling: never reads more than is there, never waits. A line that is too long, or that
    /// may have lost bytes because the port's buffer was full, is thrown away up to its end and reported.
    /// </summary>
    public sealed class HostLine
    {
        private const int ChunkBytes = 256;

        private readonly SerialPort _port;
        private readonly byte[] _chunk = new byte[ChunkBytes];
        private int _chunkAt;
        private int _chunkLength;
        private int _gapIn = -1;
        private bool _skipping;

        public HostLine(SerialPort port)
        {
            _port = port;
            Line = new byte[ScpiLine.MaxCharacters + 1];
        }

        /// <summary>The line found, without its end (a carriage return before the line feed belongs to it).</summary>
        public byte[] Line { get; private set; }

        public int Length { get; private set; }

        /// <summary>Times that bytes were, or may have been, lost since start; saturates.</summary>
        public int Overruns { get; private set; }

        /// <summary>Whether bytes wait to be looked at, here or in the port.</summary>
        public bool HasBytes
        {
            get { return IsChunkLeft || (_port.IsOpen && _port.BytesToRead > 0); }
        }

        private bool IsChunkLeft
        {
            get { return _chunkAt < _chunkLength; }
        }

        /// <summary>Looks for the end of a line, at most one of them: NO_ERROR and true if there is a line to carry out.</summary>
        /// <param name="error">INPUT_BUFFER_OVERRUN if a line was thrown away</param>
        public bool Poll(out int error)
        {
            error = ScpiErrors.NoError;
            if (!IsChunkLeft)
            {
                Fill();
            }

            while (IsChunkLeft)
            {
                byte value = _chunk[_chunkAt++];
                bool ends = value == Ascii.LineFeed;
                if (!ends)
                {
                    Take(value);
                }

                bool whole = ends && EndLine();
                bool damaged = ends && !whole;
                PassGap();
                if (whole)
                {
                    return true;
                }

                if (damaged)
                {
                    error = ScpiErrors.InputBufferOverrun;
                    return false;
                }
            }

            return false;
        }

        /// <summary>The line has been dealt with.</summary>
        public void Clear()
        {
            Length = 0;
        }

        private void Take(byte value)
        {
            if (Length == Line.Length && !_skipping)
            {
                Skip();
                CountOverrun();
            }

            if (!_skipping)
            {
                Line[Length++] = value;
            }
        }

        // Whether a whole line has ended here.
        private bool EndLine()
        {
            bool whole = !_skipping;
            _skipping = false;
            if (whole && Length > 0 && Line[Length - 1] == Ascii.CarriageReturn)
            {
                Length--;
            }

            if (Length > ScpiLine.MaxCharacters)
            {
                whole = false;
                Length = 0;
                CountOverrun();
            }

            return whole;
        }

        // Counts down to the place where bytes may be missing: what follows is the rest of a line whose beginning is lost. A whole
        // line that ends right there stands.
        private void PassGap()
        {
            if (_gapIn > 0 && --_gapIn == 0)
            {
                _gapIn = -1;
                _skipping = true;
                Length = _chunk[_chunkAt - 1] == Ascii.LineFeed ? Length : 0;
            }
        }

        private void Skip()
        {
            _skipping = true;
            Length = 0;
        }

        private void Fill()
        {
            int available = _port.BytesToRead;
            _chunkAt = 0;
            _chunkLength = 0;
            if (available == 0)
            {
                return;
            }

            if (_gapIn < 0 && available >= _port.ReadBufferSize)
            {
                // The buffer was full: what came next is lost, behind the bytes that it holds.
                _gapIn = available;
                CountOverrun();
            }

            _chunkLength = available < ChunkBytes ? available : ChunkBytes;
            _port.Read(_chunk, 0, _chunkLength);
        }

        private void CountOverrun()
        {
            Overruns += Overruns == int.MaxValue ? 0 : 1;
        }
    }
}
