using AgNw.Contract;
using AgNw.Supervisor.TripCore;

namespace AgNw.Supervisor.Safety
{
    /// <summary>
    /// The self-test's part in the state SELFTEST: DACs against the ADC; comparators, ADC and outputs at rest; then, each polarity,
    /// switch closed onto the closed crowbar, current injected, the trip and its time. Whatever fails is in the results; false means that
    /// the link failed. Every output but the switch stays safe throughout.
    /// </summary>
    public sealed class FrontEndTest
    {
        // Frames that a line or a measurement may take; each is many times the longest wait here (TRIP_TIME's limit).
        private const int Polls = 64;

        private readonly TripCoreLink _link;
        private readonly SelfTestResults _results;
        private uint _inputs;
        private uint _outputs;
        private short _current;

        public FrontEndTest(TripCoreLink link, SelfTestResults results)
        {
            _link = link;
            _results = results;
        }

        /// <summary>Reads the five DACs back through the ADC; they hold the levels of these checks.</summary>
        /// <param name="firstCheck">the check of the first DAC; those of the others follow in the order of INJECT.mux</param>
        public bool ReadDacs(int firstCheck)
        {
            for (int dac = 0; dac < DacWords.Count; dac++)
            {
                if (!Inject((uint)(dac + 1) << InjectFields.MuxShift) || !ReadCurrent())
                {
                    return false;
                }

                int expected = SelfTestChecks.Level[firstCheck + dac] * RangeScales.AdcSpanCodes / RangeScales.DacSpanCodes;
                _results.Note(firstCheck + dac, _current - (DacWords.IsNegative(dac) ? -expected : expected));
            }

            return Inject(0);
        }

        /// <summary>Everything at rest: no current, switch open.</summary>
        public bool ReadRest()
        {
            if (!Inject(0) || !ReadCurrent() || !ReadLines())
            {
                return false;
            }

            _results.Note(SelfTestChecks.SwitchOpen, ReadsBack(OutputLine.SwitchReadback));
            _results.Note(SelfTestChecks.CrowbarClosed, ReadsBack(OutputLine.CrowbarReadback));
            _results.Note(SelfTestChecks.Blanked, ReadsBack(OutputLine.BlankReadback));
            _results.Note(SelfTestChecks.AbortOff, ReadsBack(OutputLine.AbortReadback));
            _results.Note(SelfTestChecks.PermitOff, ReadsBack(OutputLine.PermitReadback));
            _results.Note(SelfTestChecks.OverPosRest, Says(InputLine.OverPos));
            _results.Note(SelfTestChecks.OverNegRest, Says(InputLine.OverNeg));
            _results.Note(SelfTestChecks.UnderPosRest, Says(InputLine.UnderPos));
            _results.Note(SelfTestChecks.UnderNegRest, Says(InputLine.UnderNeg));
            _results.Note(SelfTestChecks.AdcRest, _current);
            return true;
        }

        /// <summary>Injects a positive current: comparator, trip, switch, in ticks.</summary>
        public bool TripPositive()
        {
            if (!Trip(InjectFields.CurrentPosMask, SelfTestChecks.SwitchClosedPos, SelfTestChecks.CrowbarHeldPos, SelfTestChecks.TripTimePos))
            {
                return false;
            }

            _results.Note(SelfTestChecks.OverPosInjected, Says(InputLine.OverPos));
            _results.Note(SelfTestChecks.UnderPosInjected, Says(InputLine.UnderPos));
            _results.Note(SelfTestChecks.AdcPosInjected, _current);
            return Inject(0);
        }

        /// <summary>Injects a negative current.</summary>
        public bool TripNegative()
        {
            if (!Trip(InjectFields.CurrentNegMask, SelfTestChecks.SwitchClosedNeg, SelfTestChecks.CrowbarHeldNeg, SelfTestChecks.TripTimeNeg))
            {
                return false;
            }

            _results.Note(SelfTestChecks.OverNegInjected, Says(InputLine.OverNeg));
            _results.Note(SelfTestChecks.UnderNegInjected, Says(InputLine.UnderNeg));
            _results.Note(SelfTestChecks.AdcNegInjected, _current);
            return Inject(0);
        }

        private bool Trip(uint current, int switchCheck, int crowbarCheck, int timeCheck)
        {
            if (!Inject(InjectFields.PermitMask) || !WaitForSwitch())
            {
                return false;
            }

            _results.Note(switchCheck, ReadsBack(OutputLine.SwitchReadback));
            _results.Note(crowbarCheck, ReadsBack(OutputLine.CrowbarReadback));
            if (!Inject(InjectFields.PermitMask | current))
            {
                return false;
            }

            uint ticks = uint.MaxValue;
            for (int i = 0; i < Polls && ticks == uint.MaxValue; i++)
            {
                if (!_link.Read(Registers.SelftestTicks, 1))
                {
                    return false;
                }

                ticks = _link.Word(0);
            }

            // All ones, not measured, is -1: below every limit.
            _results.Note(timeCheck, (int)ticks);
            return ReadCurrent() && ReadLines();
        }

        private bool WaitForSwitch()
        {
            for (int i = 0; i < Polls; i++)
            {
                if (!ReadLines())
                {
                    return false;
                }

                if (ReadsBack(OutputLine.SwitchReadback))
                {
                    return true;
                }
            }

            return true;
        }

        private bool Inject(uint word)
        {
            return _link.Write(Registers.Inject, word);
        }

        private bool ReadLines()
        {
            if (!_link.Read(Registers.Inputs, 2))
            {
                return false;
            }

            _inputs = _link.Word(0);
            _outputs = _link.Word(1);
            return true;
        }

        // The first reading may have been sampled before the input was switched.
        private bool ReadCurrent()
        {
            if (!_link.Read(Registers.Adc, 1) || !_link.Read(Registers.Adc, 1))
            {
                return false;
            }

            _current = (short)(_link.Word(0) >> AdcFields.CurrentShift);
            return true;
        }

        private bool Says(InputLine line)
        {
            return (_inputs & (1u << (int)line)) != 0;
        }

        private bool ReadsBack(OutputLine line)
        {
            return (_outputs & (1u << (int)line)) != 0;
        }
    }
}
