using System;

namespace AgNw.DeviceApi
{
    /// <summary>The wire behind an open serial port.</summary>
    public interface ISerialLine
    {
        /// <summary>
        /// Hands over every byte that has arrived until now. Called before the port looks into its receive buffer; a backend
        /// that delivers on its own (another thread, an event of a simulation) does nothing here.
        /// </summary>
        void DeliverArrived();

        /// <summary>Sends bytes, in order.</summary>
        void Transmit(ReadOnlySpan<byte> data);

        /// <summary>Disconnects; nothing may be delivered afterwards.</summary>
        void Close();
    }
}
