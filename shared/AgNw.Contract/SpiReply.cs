namespace AgNw.Contract
{
    /// <summary>
    /// Replies of the SPI link within the bytes received during a whole frame: status, data, CRC-16. Ask <c>...IsGood</c> before
    /// reading anything: it is false for a wrong CRC and for a status without READY (a dead line reads all zeros or all ones).
    /// A good reply may still say BAD_ADDRESS in its status (ReplyStatus). Allocates nothing.
    /// </summary>
    public static class SpiReply
    {
        /// <summary>Bytes of a reply to WRITE: status, CRC.</summary>
        public const int WriteBytes = 1 + SpiFrame.CrcBytes;

        /// <summary>Where the reply to READ begins.</summary>
        public const int ReadOffset = SpiFrame.ReadRequestBytes + TripCoreSpi.TurnaroundBytes;

        /// <summary>Where the reply to LOG begins.</summary>
        public const int LogOffset = SpiFrame.LogRequestBytes + TripCoreSpi.TurnaroundBytes;

        /// <summary>Where the reply to CAPTURE begins.</summary>
        public const int CaptureOffset = SpiFrame.CaptureRequestBytes + TripCoreSpi.TurnaroundBytes;

        /// <summary>Bytes of a reply to READ: status, words, CRC.</summary>
        public static int ReadBytes(int words)
        {
            return 1 + (words * SpiFrame.WordBytes) + SpiFrame.CrcBytes;
        }

        /// <summary>Bytes of a reply to LOG: status, count u8, records, CRC.</summary>
        public static int LogBytes(int records)
        {
            return 2 + (records * RecordLayout.Bytes) + SpiFrame.CrcBytes;
        }

        /// <summary>Bytes of a reply to CAPTURE: status, count u16, pairs, CRC.</summary>
        public static int CaptureBytes(int pairs)
        {
            return 3 + (pairs * CaptureLayout.PairBytes) + SpiFrame.CrcBytes;
        }

        /// <summary>Where the reply to a WRITE of so many words begins.</summary>
        public static int WriteOffset(int words)
        {
            return SpiFrame.WriteRequestBytes + (words * SpiFrame.WordBytes) + TripCoreSpi.TurnaroundBytes;
        }

        /// <summary>Whether the reply to READ can be believed.</summary>
        public static bool ReadIsGood(byte[] received, int words)
        {
            return IsGood(received, ReadOffset, ReadBytes(words));
        }

        /// <summary>Whether the reply to WRITE can be believed.</summary>
        public static bool WriteIsGood(byte[] received, int words)
        {
            return IsGood(received, WriteOffset(words), WriteBytes);
        }

        /// <summary>Whether the reply to LOG can be believed; the count of valid records is checked against those asked for.</summary>
        public static bool LogIsGood(byte[] received, int records)
        {
            return IsGood(received, LogOffset, LogBytes(records)) && LogCount(received) <= records;
        }

        /// <summary>Whether the reply to CAPTURE can be believed; the count of valid pairs is checked against those asked for.</summary>
        public static bool CaptureIsGood(byte[] received, int pairs)
        {
            return IsGood(received, CaptureOffset, CaptureBytes(pairs)) && CaptureCount(received) <= pairs;
        }

        /// <summary>A word of the reply to READ, the first by place 0.</summary>
        public static uint Word(byte[] received, int place)
        {
            return LittleEndian.ReadUInt32(received, ReadOffset + 1 + (place * SpiFrame.WordBytes));
        }

        /// <summary>Valid records of the reply to LOG.</summary>
        public static int LogCount(byte[] received)
        {
            return received[LogOffset + 1];
        }

        /// <summary>Where a record of the reply to LOG begins, the first by place 0.</summary>
        public static int RecordOffset(int place)
        {
            return LogOffset + 2 + (place * RecordLayout.Bytes);
        }

        /// <summary>Valid pairs of the reply to CAPTURE.</summary>
        public static int CaptureCount(byte[] received)
        {
            return LittleEndian.ReadUInt16(received, CaptureOffset + 1);
        }

        /// <summary>Where a pair of the reply to CAPTURE begins, the first by place 0.</summary>
        public static int PairOffset(int place)
        {
            return CaptureOffset + 3 + (place * CaptureLayout.PairBytes);
        }

        /// <summary>Whether <paramref name="count"/> bytes of reply from <paramref name="offset"/> on have a good CRC and READY.</summary>
        public static bool IsGood(byte[] received, int offset, int count)
        {
            int crcOffset = offset + count - SpiFrame.CrcBytes;
            return (received[offset] & ReplyStatus.Ready) != 0
                && LittleEndian.ReadUInt16(received, crcOffset) == Crc16.Frame(received, offset, count - SpiFrame.CrcBytes);
        }
    }
}
