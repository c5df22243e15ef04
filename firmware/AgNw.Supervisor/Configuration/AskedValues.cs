using System;
using AgNw.Contract;

namespace AgNw.Supervisor.Configuration
{
    /// <summary>
    /// By command: the value that was asked for, in counts of ScaledReal, and whether the number asked for is a little larger. Settings
    /// whose codes depend on range, calibration or another setting are derived from it anew.
    /// </summary>
    public sealed class AskedValues
    {
        private readonly bool[] _is = new bool[CommandTable.Count];
        private readonly long[] _value = new long[CommandTable.Count];
        private readonly bool[] _inexact = new bool[CommandTable.Count];

        /// <summary>Whether the setting was asked for; else its code stands for itself.</summary>
        public bool Is(int command)
        {
            return _is[command];
        }

        public long Value(int command)
        {
            return _value[command];
        }

        public bool IsInexact(int command)
        {
            return _inexact[command];
        }

        public void Set(int command, bool asked, long value, bool inexact)
        {
            _is[command] = asked;
            _value[command] = value;
            _inexact[command] = inexact;
        }

        /// <summary>Nothing is asked for.</summary>
        public void Clear()
        {
            Array.Clear(_is, 0, _is.Length);
        }

        public void CopyFrom(AskedValues other)
        {
            Array.Copy(other._is, _is, _is.Length);
            Array.Copy(other._value, _value, _value.Length);
            Array.Copy(other._inexact, _inexact, _inexact.Length);
        }
    }
}
