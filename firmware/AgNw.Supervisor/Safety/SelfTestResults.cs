using System;
using AgNw.Contract;

namespace AgNw.Supervisor.Safety
{
    /// <summary>What each check of SelfTestChecks found at the last run; its limits stand beside it in that table.</summary>
    public sealed class SelfTestResults
    {
        private readonly int[] _values = new int[SelfTestChecks.Count];
        private readonly bool[] _ran = new bool[SelfTestChecks.Count];

        /// <summary>Steps with a check outside its limits, bits of SelfTestSteps.</summary>
        public int Failed { get; private set; }

        /// <summary>Forgets the last run.</summary>
        public void Begin()
        {
            Array.Clear(_ran, 0, _ran.Length);
            Array.Clear(_values, 0, _values.Length);
            Failed = 0;
        }

        /// <summary>Notes what a check found.</summary>
        public void Note(int check, int value)
        {
            _values[check] = value;
            _ran[check] = true;
            Failed |= HasPassed(check) ? 0 : SelfTestChecks.Step[check];
        }

        /// <summary>Notes a yes or no as 1 or 0.</summary>
        public void Note(int check, bool value)
        {
            Note(check, value ? 1 : 0);
        }

        public bool HasRun(int check)
        {
            return _ran[check];
        }

        public bool HasPassed(int check)
        {
            return _ran[check] && _values[check] >= SelfTestChecks.Min[check] && _values[check] <= SelfTestChecks.Max[check];
        }

        public int Value(int check)
        {
            return _values[check];
        }
    }
}
