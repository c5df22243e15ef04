using System;
using AgNw.Contract;

namespace AgNw.Supervisor.Calibration
{
    /// <summary>
    /// Gain and offset by channel, range and polarity: true magnitude = gain x magnitude of the code + offset. Gain in 1e-6, offset in
    /// 1e-6 of the span (all codes of the converter). Nominal is 1 and 0.
    /// </summary>
    public sealed class CalibrationPoints
    {
        /// <summary>Gain 1, and the whole span, in the units used here.</summary>
        public const int Unity = 1000000;

        /// <summary>Positive and negative; the choices of CALibration:POINt in their order.</summary>
        public const int Polarities = 2;

        private const int Channels = 5;
        private const int Count = Channels * RangeScales.RangeCount * Polarities;
        private const int PointBytes = 8;
        private const int OffsetOffset = 4;

        // Places among the parameters of CALibration:POINt.
        private const int GainParameter = 3;
        private const int OffsetParameter = 4;

        private readonly int[] _gain = new int[Count];
        private readonly int[] _offset = new int[Count];

        public CalibrationPoints()
        {
            SetNominal();
        }

        /// <summary>Bytes of <see cref="Write"/>.</summary>
        public static int Bytes
        {
            get { return Count * PointBytes; }
        }

        public int Gain(CalibrationChannel channel, int range, int polarity)
        {
            return _gain[Place(channel, range, polarity)];
        }

        public int Offset(CalibrationChannel channel, int range, int polarity)
        {
            return _offset[Place(channel, range, polarity)];
        }

        public void Set(CalibrationChannel channel, int range, int polarity, int gain, int offset)
        {
            int place = Place(channel, range, polarity);
            _gain[place] = gain;
            _offset[place] = offset;
        }

        public void SetNominal()
        {
            for (int i = 0; i < Count; i++)
            {
                _gain[i] = Unity;
                _offset[i] = 0;
            }
        }

        /// <summary>Takes all points of another.</summary>
        public void CopyFrom(CalibrationPoints other)
        {
            Array.Copy(other._gain, _gain, Count);
            Array.Copy(other._offset, _offset, Count);
        }

        public void Write(byte[] bytes, int offset)
        {
            for (int i = 0; i < Count; i++)
            {
                LittleEndian.WriteUInt32(bytes, offset + (i * PointBytes), (uint)_gain[i]);
                LittleEndian.WriteUInt32(bytes, offset + (i * PointBytes) + OffsetOffset, (uint)_offset[i]);
            }
        }

        /// <summary>Reads what <see cref="Write"/> wrote; false, and nominal, if a value is outside the limits of CALibration:POINt.</summary>
        public bool Read(byte[] bytes, int offset)
        {
            int parameter = CommandTable.FirstParameter[ScpiCommand.CalPoint];
            for (int i = 0; i < Count; i++)
            {
                _gain[i] = (int)LittleEndian.ReadUInt32(bytes, offset + (i * PointBytes));
                _offset[i] = (int)LittleEndian.ReadUInt32(bytes, offset + (i * PointBytes) + OffsetOffset);
                if (!Fits(_gain[i], parameter + GainParameter) || !Fits(_offset[i], parameter + OffsetParameter))
                {
                    SetNominal();
                    return false;
                }
            }

            return true;
        }

        private static bool Fits(int value, int parameter)
        {
            return value >= ParameterTable.Min[parameter] && value <= ParameterTable.Max[parameter];
        }

        private static int Place(CalibrationChannel channel, int range, int polarity)
        {
            int place = channel == CalibrationChannel.Voltage ? 0 : range;
            return ((((int)channel * RangeScales.RangeCount) + place) * Polarities) + polarity;
        }
    }
}
