using System;

namespace AgNw.Contract
{
    /// <summary>
    /// Requests of the SPI link, written into a caller's buffer: opcode, arguments, data, CRC-16, then zeros for the turnaround and
    /// the reply. Every method returns the bytes of the whole chip-select assertion; exactly so many must be clocked. The reply in
    /// the bytes received is read by SpiReply. A count outside the contract's limits throws. Allocates nothing.
    /// </summary>
    public static class SpiFrame
    {
        /// <summary>Bytes of a CRC.</summary>
        public const int CrcBytes = 2;

        /// <summary>Bytes of a register word.</summary>
        public const int WordBytes = 4;

        /// <summary>Bytes of a READ request: opcode, address, words, CRC.</summary>
        public const int ReadRequestBytes = 3 + CrcBytes;

        /// <summary>Bytes of a WRITE request without its words: opcode, address, words, CRC.</summary>
        public const int WriteRequestBytes = 3 + CrcBytes;

        /// <summary>Bytes of a LOG request: opcode, from u32, records u8, CRC.</summary>
        public const int LogRequestBytes = 6 + CrcBytes;

        /// <summary>Bytes of a CAPTURE request: opcode, from u32, pairs u16, CRC.</summary>
        public const int CaptureRequestBytes = 7 + CrcBytes;

        /// <summary>Room for the longest frame: the request and head of a CAPTURE, the longest of the data.</summary>
        public const int MaxBytes = CaptureRequestBytes + TripCoreSpi.TurnaroundBytes + 3 + CrcBytes + MaxDataBytes;

        private const int MaxPairBytes = TripCoreSpi.MaxPairs * CaptureLayout.PairBytes;
        private const int MaxRecordBytes = TripCoreSpi.MaxRecords * RecordLayout.Bytes;
        private const int MaxDataBytes = MaxPairBytes > MaxRecordBytes ? MaxPairBytes : MaxRecordBytes;

        /// <summary>Reads consecutive registers.</summary>
        /// <param name="frame">where the frame is written, from its first byte on</param>
        /// <param name="address">the first register</param>
        /// <param name="words">1 to TripCoreSpi.MaxWords</param>
        public static int Read(byte[] frame, byte address, int words)
        {
            Check(words, TripCoreSpi.MaxWords);
            frame[0] = (byte)SpiOpcode.Read;
            frame[1] = address;
            frame[2] = (byte)words;
            return Finish(frame, ReadRequestBytes, SpiReply.ReadBytes(words));
        }

        /// <summary>Writes one register.</summary>
        public static int Write(byte[] frame, byte address, uint word)
        {
            LittleEndian.WriteUInt32(frame, 3, word);
            return FinishWrite(frame, address, 1);
        }

        /// <summary>Writes consecutive registers from <paramref name="words"/>.</summary>
        /// <param name="frame">where the frame is written, from its first byte on</param>
        /// <param name="address">the first register</param>
        /// <param name="words">values</param>
        /// <param name="first">place of the first value</param>
        /// <param name="count">1 to TripCoreSpi.MaxWords</param>
        public static int Write(byte[] frame, byte address, uint[] words, int first, int count)
        {
            Check(count, TripCoreSpi.MaxWords);
            for (int i = 0; i < count; i++)
            {
                LittleEndian.WriteUInt32(frame, 3 + (i * WordBytes), words[first + i]);
            }

            return FinishWrite(frame, address, count);
        }

        /// <summary>Reads records by sequence.</summary>
        /// <param name="frame">where the frame is written, from its first byte on</param>
        /// <param name="from">sequence of the first record</param>
        /// <param name="records">1 to TripCoreSpi.MaxRecords</param>
        public static int Log(byte[] frame, uint from, int records)
        {
            Check(records, TripCoreSpi.MaxRecords);
            frame[0] = (byte)SpiOpcode.Log;
            LittleEndian.WriteUInt32(frame, 1, from);
            frame[5] = (byte)records;
            return Finish(frame, LogRequestBytes, SpiReply.LogBytes(records));
        }

        /// <summary>Reads pairs of the frozen capture.</summary>
        /// <param name="frame">where the frame is written, from its first byte on</param>
        /// <param name="from">place of the first pair</param>
        /// <param name="pairs">1 to TripCoreSpi.MaxPairs</param>
        public static int Capture(byte[] frame, uint from, int pairs)
        {
            Check(pairs, TripCoreSpi.MaxPairs);
            frame[0] = (byte)SpiOpcode.Capture;
            LittleEndian.WriteUInt32(frame, 1, from);
            LittleEndian.WriteUInt16(frame, 5, (ushort)pairs);
            return Finish(frame, CaptureRequestBytes, SpiReply.CaptureBytes(pairs));
        }

        private static int FinishWrite(byte[] frame, byte address, int words)
        {
            frame[0] = (byte)SpiOpcode.Write;
            frame[1] = address;
            frame[2] = (byte)words;
            return Finish(frame, WriteRequestBytes + (words * WordBytes), SpiReply.WriteBytes);
        }

        private static int Finish(byte[] frame, int requestBytes, int replyBytes)
        {
            int crcOffset = requestBytes - CrcBytes;
            LittleEndian.WriteUInt16(frame, crcOffset, Crc16.Frame(frame, 0, crcOffset));
            int length = requestBytes + TripCoreSpi.TurnaroundBytes + replyBytes;
            Array.Clear(frame, requestBytes, length - requestBytes);
            return length;
        }

        private static void Check(int count, int limit)
        {
            if (count < 1 || count > limit)
            {
                throw new ArgumentOutOfRangeException(nameof(count));
            }
        }
    }
}
