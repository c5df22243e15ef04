using System;
using System.Device.Spi;
using AgNw.Contract;

namespace AgNw.Supervisor.TripCore
{
    /// <summary>
    /// Frames to and from the trip core, one at a time, in buffers that are made once. A damaged reply is counted and the frame
    /// repeated, at most <see cref="Attempts"/> times in all; a request that must not happen twice is not repeated once the core
    /// may have taken it. Results of a read stay in place until the next frame.
    /// </summary>
    public sealed class TripCoreLink
    {
        /// <summary>Times that a frame is sent before the link is taken for broken.</summary>
        public const int Attempts = 4;

        private readonly SpiDevice _device;
        private readonly byte[] _sent = new byte[SpiFrame.MaxBytes];
        private readonly byte[] _received = new byte[SpiFrame.MaxBytes];

        public TripCoreLink(SpiDevice device)
        {
            _device = device;
        }

        /// <summary>Frames sent since start, repetitions included; saturates.</summary>
        public int FramesSent { get; private set; }

        /// <summary>Replies that could not be believed since start; saturates.</summary>
        public int RepliesBad { get; private set; }

        /// <summary>Whether the last frame was answered.</summary>
        public bool IsAlive { get; private set; }

        /// <summary>The first byte of the last good reply (ReplyStatus).</summary>
        public byte ReplyStatusByte { get; private set; }

        /// <summary>The bytes of the last transfer: records and pairs lie in here.</summary>
        public byte[] Received
        {
            get { return _received; }
        }

        /// <summary>Reads consecutive registers of one block into <see cref="Word"/>.</summary>
        public bool Read(byte address, int words)
        {
            int length = SpiFrame.Read(_sent, address, words);
            return Exchange(_sent, length, SpiReply.ReadOffset, SpiReply.ReadBytes(words), true) == LinkOutcome.Done;
        }

        /// <summary>A word of the last <see cref="Read"/>.</summary>
        public uint Word(int place)
        {
            return SpiReply.Word(_received, place);
        }

        /// <summary>Writes a register; the value may be written twice.</summary>
        public bool Write(byte address, uint value)
        {
            return Write(address, value, true) == LinkOutcome.Done;
        }

        /// <summary>Writes a register whose write must not happen twice.</summary>
        public LinkOutcome WriteOnce(byte address, uint value)
        {
            return Write(address, value, false);
        }

        /// <summary>Writes consecutive registers of one block; they may be written twice.</summary>
        public bool Write(byte address, uint[] words, int first, int count)
        {
            int length = SpiFrame.Write(_sent, address, words, first, count);
            return Exchange(_sent, length, SpiReply.WriteOffset(count), SpiReply.WriteBytes, true) == LinkOutcome.Done;
        }

        /// <summary>Sends a request that was made before and may be taken twice; the words of a READ are then in <see cref="Word"/>.</summary>
        public bool Send(FixedRequest request)
        {
            byte[] bytes = request.Bytes;
            return Exchange(bytes, bytes.Length, request.ReplyOffset, request.ReplyBytes, true) == LinkOutcome.Done;
        }

        /// <summary>Reads records by sequence; they begin in <see cref="Received"/> at SpiReply.RecordOffset.</summary>
        /// <returns>records that are valid; -1 if the link failed</returns>
        public int ReadLog(uint from, int records)
        {
            int length = SpiFrame.Log(_sent, from, records);
            if (Exchange(_sent, length, SpiReply.LogOffset, SpiReply.LogBytes(records), true) != LinkOutcome.Done)
            {
                return -1;
            }

            int count = SpiReply.LogCount(_received);
            return count <= records ? count : -1;
        }

        /// <summary>Reads pairs of the capture; they begin in <see cref="Received"/> at SpiReply.PairOffset.</summary>
        /// <returns>pairs that are valid; -1 if the link failed</returns>
        public int ReadCapture(uint from, int pairs)
        {
            int length = SpiFrame.Capture(_sent, from, pairs);
            if (Exchange(_sent, length, SpiReply.CaptureOffset, SpiReply.CaptureBytes(pairs), true) != LinkOutcome.Done)
            {
                return -1;
            }

            int count = SpiReply.CaptureCount(_received);
            return count <= pairs ? count : -1;
        }

        /// <summary>Sends a request with a wrong CRC, once; whether the core answered it with silence, as it must.</summary>
        public bool IsDamagedRefused()
        {
            int length = SpiFrame.Read(_sent, Registers.Id, 1);
            _sent[SpiFrame.ReadRequestBytes - 1] ^= 1;
            FramesSent = Saturating(FramesSent);
            _device.TransferFullDuplex(new SpanByte(_sent, 0, length), new SpanByte(_received, 0, length));
            return IsSilence(SpiReply.ReadOffset, SpiReply.ReadBytes(1));
        }

        private LinkOutcome Write(byte address, uint value, bool repeatable)
        {
            int length = SpiFrame.Write(_sent, address, value);
            return Exchange(_sent, length, SpiReply.WriteOffset(1), SpiReply.WriteBytes, repeatable);
        }

        private LinkOutcome Exchange(byte[] sent, int length, int replyOffset, int replyBytes, bool repeatable)
        {
            for (int attempt = 0; attempt < Attempts; attempt++)
            {
                FramesSent = Saturating(FramesSent);
                _device.TransferFullDuplex(new SpanByte(sent, 0, length), new SpanByte(_received, 0, length));
                if (SpiReply.IsGood(_received, replyOffset, replyBytes))
                {
                    IsAlive = true;
                    ReplyStatusByte = _received[replyOffset];
                    return (ReplyStatusByte & ReplyStatus.BadAddress) == 0 ? LinkOutcome.Done : LinkOutcome.BadAddress;
                }

                RepliesBad = Saturating(RepliesBad);
                if (!repeatable && !IsSilence(replyOffset, replyBytes))
                {
                    IsAlive = false;
                    return LinkOutcome.Uncertain;
                }
            }

            IsAlive = false;
            return LinkOutcome.NotTaken;
        }

        private static int Saturating(int count)
        {
            return count == int.MaxValue ? count : count + 1;
        }

        private bool IsSilence(int offset, int count)
        {
            for (int i = 0; i < count; i++)
            {
                if (_received[offset + i] != 0)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
