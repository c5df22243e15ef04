using System;
using AgNw.Contract;
using AgNw.Supervisor.Scpi;

namespace AgNw.Supervisor.Configuration
{
    /// <summary>
    /// The configuration words that COMMIT would make live, as this side knows them, and the values that were asked for: a change
    /// of range or window keeps amperes and volts per second, not codes. Methods return an error number of ScpiErrors.
    /// A setting that fails leaves everything as it was; <see cref="Remember"/> and <see cref="Restore"/> do so for a line.
    /// </summary>
    public sealed class StagedConfiguration
    {
        private const int Words = Registers.ConfigWords;

        private readonly uint[] _words = new uint[Words];
        private readonly long[] _asked = new long[CommandTable.Count];
        private readonly bool[] _askedInexact = new bool[CommandTable.Count];
        private readonly bool[] _isAsked = new bool[CommandTable.Count];
        private readonly uint[] _oldWords = new uint[Words];
        private readonly long[] _oldAsked = new long[CommandTable.Count];
        private readonly bool[] _oldInexact = new bool[CommandTable.Count];
        private readonly bool[] _oldIsAsked = new bool[CommandTable.Count];
        private readonly LinearScale _scale = new LinearScale();
        private readonly ConductanceRatio _conductance = new ConductanceRatio();

        public StagedConfiguration()
        {
            SetDefaults();
            Remember();
        }

        /// <summary>The words in address order.</summary>
        public uint[] All
        {
            get { return _words; }
        }

        /// <summary>CRC of the words as the core computes it.</summary>
        public uint Crc
        {
            get { return ConfigurationTransfer.CrcOf(_words); }
        }

        /// <summary>Code of the current range.</summary>
        public int Range
        {
            get { return (int)Field(Registers.ConfigMode, ConfigModeFields.RangeShift, ConfigModeFields.RangeBits); }
        }

        /// <summary>A word by its address.</summary>
        public uint Word(byte address)
        {
            return _words[address - Registers.ConfigFirst];
        }

        /// <summary>*RST: every word to its reset value; nothing counts as asked for.</summary>
        public void SetDefaults()
        {
            Array.Copy(ConfigurationWords.Reset, _words, Words);
            Array.Clear(_isAsked, 0, _isAsked.Length);
        }

        /// <summary>Takes words that the core held before this supervisor started; what differs from reset counts as asked for.</summary>
        public void Load(uint[] words)
        {
            Array.Copy(words, _words, Words);
            for (int command = 0; command < CommandTable.Count; command++)
            {
                bool derived = IsDerived((Conversion)CommandTable.Conversion[command], command);
                int place = CommandTable.Target[command] - Registers.ConfigFirst;
                _isAsked[command] = derived && _words[place] != ConfigurationWords.Reset[place];
                _asked[command] = derived ? InEffect(command) : 0;
                _askedInexact[command] = false;
            }

            Remember();
        }

        /// <summary>Marks what <see cref="Restore"/> goes back to.</summary>
        public void Remember()
        {
            Array.Copy(_words, _oldWords, Words);
            Array.Copy(_asked, _oldAsked, _asked.Length);
            Array.Copy(_askedInexact, _oldInexact, _askedInexact.Length);
            Array.Copy(_isAsked, _oldIsAsked, _isAsked.Length);
        }

        /// <summary>Back to what was remembered.</summary>
        public void Restore()
        {
            Array.Copy(_oldWords, _words, Words);
            Array.Copy(_oldAsked, _asked, _asked.Length);
            Array.Copy(_oldInexact, _askedInexact, _askedInexact.Length);
            Array.Copy(_oldIsAsked, _isAsked, _isAsked.Length);
        }

        /// <summary>Stages a setting.</summary>
        /// <param name="command">number in CommandTable, with a conversion</param>
        /// <param name="value">as ParsedLine holds it</param>
        /// <param name="inexact">the value asked for is a little larger</param>
        /// <param name="keyword">MIN, MAX and DEF of a current mean what the range can do</param>
        public int Set(int command, long value, bool inexact, Keyword keyword)
        {
            Conversion conversion = (Conversion)CommandTable.Conversion[command];
            if (conversion == Conversion.Range)
            {
                return SetRange(value, inexact);
            }

            int error = Derive(command, conversion, value, inexact, keyword != Keyword.None);
            if (error != ScpiErrors.NoError)
            {
                return error;
            }

            if (IsDerived(conversion, command))
            {
                _asked[command] = value;
                _askedInexact[command] = inexact;
                _isAsked[command] = keyword == Keyword.None;
            }

            return command == ScpiCommand.ConfRateWindow ? Rederive(ScpiCommand.ConfRateLimit) : ScpiErrors.NoError;
        }

        /// <summary>The value in effect: of a real in ScaledReal counts, of a choice its index, else the number.</summary>
        public long InEffect(int command)
        {
            Conversion conversion = (Conversion)CommandTable.Conversion[command];
            long code = Code(command);
            if (conversion == Conversion.Range)
            {
                return RangeScales.FullScalePicoampere[Range] * ScaledReal.PerUnit;
            }

            if (conversion == Conversion.Enable)
            {
                return (code >> CommandTable.EnableCause[command]) & 1;
            }

            if (_scale.Prepare(conversion, UnitExponent(command), Range))
            {
                return _scale.ToValue(code);
            }

            if (command == ScpiCommand.ConfRateLimit)
            {
                return RateLimit.ToRate((uint)code, Word(Registers.RateWindow));
            }

            if (command == ScpiCommand.ConfConductance)
            {
                return ConductanceRatio.InEffect(Word(Registers.ConductanceCurrent), Word(Registers.ConductanceVoltage), Range);
            }

            return IsReal(command) ? code * ScaledReal.PerUnit : code;
        }

        private static bool IsReal(int command)
        {
            return ParameterTable.Type[CommandTable.FirstParameter[command]] == (byte)ParameterType.Real;
        }

        private static int UnitExponent(int command)
        {
            return ParameterTable.ScaleExponent[CommandTable.FirstParameter[command]] - ScaledReal.Digits;
        }

        // Those whose code depends on the range or on another setting.
        private static bool IsDerived(Conversion conversion, int command)
        {
            return (conversion >= Conversion.CurrentDacDown && conversion <= Conversion.CurrentAdcUp)
                || command == ScpiCommand.ConfRateLimit || command == ScpiCommand.ConfConductance;
        }

        private int SetRange(long value, bool inexact)
        {
            int range = 0;
            while (range < RangeScales.RangeCount - 1)
            {
                long fullScale = RangeScales.FullScalePicoampere[range] * ScaledReal.PerUnit;
                if (value < fullScale || (value == fullScale && !inexact))
                {
                    break;
                }

                range++;
            }

            int before = Range;
            SetField(Registers.ConfigMode, ConfigModeFields.RangeShift, ConfigModeFields.RangeBits, (uint)range);
            for (int command = 0; command < CommandTable.Count; command++)
            {
                if (_isAsked[command] && Rederive(command) != ScpiErrors.NoError)
                {
                    SetField(Registers.ConfigMode, ConfigModeFields.RangeShift, ConfigModeFields.RangeBits, (uint)before);
                    RederiveAll();
                    return ScpiErrors.SettingsConflict;
                }
            }

            return ScpiErrors.NoError;
        }

        private void RederiveAll()
        {
            for (int command = 0; command < CommandTable.Count; command++)
            {
                Rederive(command);
            }
        }

        private int Rederive(int command)
        {
            return _isAsked[command]
                ? Derive(command, (Conversion)CommandTable.Conversion[command], _asked[command], _askedInexact[command], false)
                : ScpiErrors.NoError;
        }

        private int Derive(int command, Conversion conversion, long value, bool inexact, bool clamp)
        {
            if (conversion == Conversion.Enable)
            {
                SetField(Registers.ConfigEnable, CommandTable.EnableCause[command], 1, (uint)value);
                return ScpiErrors.NoError;
            }

            if (command == ScpiCommand.ConfConductance)
            {
                if (!_conductance.Set(value / ScaledReal.PerUnit, Range))
                {
                    return ScpiErrors.DataOutOfRange;
                }

                SetCode(ScpiCommand.ConfConductance, _conductance.Current);
                SetField(Registers.ConductanceVoltage, 0, 32, _conductance.Voltage);
                return ScpiErrors.NoError;
            }

            long code;
            if (command == ScpiCommand.ConfRateLimit)
            {
                code = RateLimit.ToWord(value, Word(Registers.RateWindow));
            }
            else if (_scale.Prepare(conversion, UnitExponent(command), Range))
            {
                code = _scale.ToCode(value, inexact);
            }
            else
            {
                code = IsReal(command) ? value / ScaledReal.PerUnit : value;
            }

            long largest = LargestCode(command, conversion);
            if (code > largest && !clamp)
            {
                return ScpiErrors.DataOutOfRange;
            }

            SetCode(command, code > largest ? largest : code);
            return ScpiErrors.NoError;
        }

        private static long LargestCode(int command, Conversion conversion)
        {
            if (conversion == Conversion.CurrentAdcDown || conversion == Conversion.CurrentAdcUp)
            {
                // The magnitudes that it is compared with go no further.
                return RangeScales.AdcSpanCodes - 1;
            }

            int bits = CommandTable.TargetBits[command];
            return (1L << (IsHalves(command) ? bits + 16 : bits)) - 1;
        }

        // Two targets of a time are its low and high half; two of a threshold are equal.
        private static bool IsHalves(int command)
        {
            return CommandTable.SecondTarget[command] == Registers.DoseHigh;
        }

        private long Code(int command)
        {
            long code = Field(CommandTable.Target[command], CommandTable.TargetShift[command], CommandTable.TargetBits[command]);
            return IsHalves(command) ? code | ((long)Word(CommandTable.SecondTarget[command]) << 32) : code;
        }

        private void SetCode(int command, long code)
        {
            byte second = CommandTable.SecondTarget[command];
            SetField(CommandTable.Target[command], CommandTable.TargetShift[command], CommandTable.TargetBits[command], (uint)code);
            if (second != 0 && command != ScpiCommand.ConfConductance)
            {
                SetField(second, 0, 32, IsHalves(command) ? (uint)(code >> 32) : (uint)code);
            }
        }

        private uint Field(byte address, int shift, int bits)
        {
            return (Word(address) >> shift) & Mask(bits);
        }

        private void SetField(byte address, int shift, int bits, uint value)
        {
            int place = address - Registers.ConfigFirst;
            _words[place] = ((_words[place] & ~(Mask(bits) << shift)) | (value << shift)) & ConfigurationWords.Mask[place];
        }

        private static uint Mask(int bits)
        {
            return bits == 32 ? uint.MaxValue : (1u << bits) - 1;
        }
    }
}
