using System;

namespace AgNw.DeviceApi
{
    /// <summary>A ring of received bytes; what does not fit is dropped. Safe for a reader and a writer in two threads.</summary>
    internal sealed class ReceiveBuffer : ISerialReceiver
    {
        private readonly object _gate = new object();
        private readonly byte[] _ring;
        private readonly ReceivedHandler _received;
        private int _first;
        private int _count;

        public ReceiveBuffer(int size, ReceivedHandler received)
        {
            _ring = new byte[size];
            _received = received;
        }

        public int Count
        {
            get
            {
                lock (_gate)
                {
                    return _count;
                }
            }
        }

        public int Accept(ReadOnlySpan<byte> data)
        {
            int before;
            int accepted;
            lock (_gate)
            {
                before = _count;
                accepted = Math.Min(data.Length, _ring.Length - before);
                for (int i = 0; i < accepted; i++)
                {
                    _ring[(_first + before + i) % _ring.Length] = data[i];
                }

                _count += accepted;
            }

            if (accepted > 0)
            {
                _received(before, before + accepted);
            }

            return accepted;
        }

        /// <summary>Takes exactly as many bytes as asked for; if there are fewer, they are lost, as on the device.</summary>
        public bool TryTake(Span<byte> data)
        {
            lock (_gate)
            {
                bool enough = _count >= data.Length;
                int taken = Math.Min(_count, data.Length);
                for (int i = 0; i < taken && enough; i++)
                {
                    data[i] = _ring[(_first + i) % _ring.Length];
                }

                _first = (_first + taken) % _ring.Length;
                _count -= taken;
                return enough;
            }
        }

        /// <summary>Puts bytes that were taken in front of the others again.</summary>
        public void PutBack(ReadOnlySpan<byte> data)
        {
            lock (_gate)
            {
                _first = (_first + _ring.Length - data.Length) % _ring.Length;
                data.Slice(0, Math.Min(data.Length, _ring.Length - _first)).CopyTo(_ring.AsSpan(_first));
                data.Slice(Math.Min(data.Length, _ring.Length - _first)).CopyTo(_ring);
                _count += data.Length;
            }
        }
    }
}
