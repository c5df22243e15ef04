using System;
using AgNw.Contract;
using AgNw.Supervisor.Calibration;
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
        private readonly uint[] _oldWords = new uint[Words];
        private readonly AskedValues _oldAsked = new AskedValues();
        private readonly LinearScale _scale = new LinearScale();
        private readonly LevelScale _levels;
        private readonly ConductanceRatio _conductance = new ConductanceRatio();

        public StagedConfiguration()
            : this(new CalibrationPoints())
        {
        }

        /// <param name="points">the calibration in effect; after a change of it, <see cref="Recalibrate"/></param>
        public StagedConfiguration(CalibrationPoints points)
        {
            _levels = new LevelScale(points);
            Asked = new AskedValues();
            SetDefaults();
            Remember();
        }

        /// <summary>The values that were asked for, of the settings whose codes follow from others.</summary>
        public AskedValues Asked { get; private set; }

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
            Asked.Clear();
        }

        /// <summary>Takes words that the core held before this supervisor started; what differs from reset counts as asked for.</summary>
        public void Load(uint[] words)
        {
            Array.Copy(words, _words, Words);
            for (int command = 0; command < CommandTable.Count; command++)
            {
                bool derived = IsDerived(command);
                int place = CommandTable.Target[command] - Registers.ConfigFirst;
                bool asked = derived && _words[place] != ConfigurationWords.Reset[place];
                Asked.Set(command, asked, derived ? InEffect(command) : 0, false);
            }

            Remember();
        }

        /// <summary>Takes words that were saved, before <see cref="Asked"/> and <see cref="Recalibrate"/>.</summary>
        public void TakeWord(int place, uint word)
        {
            _words[place] = word & ConfigurationWords.Mask[place];
        }

        /// <summary>Marks what <see cref="Restore"/> goes back to.</summary>
        public void Remember()
        {
            Array.Copy(_words, _oldWords, Words);
            _oldAsked.CopyFrom(Asked);
        }

        /// <summary>Back to what was remembered.</summary>
        public void Restore()
        {
            Array.Copy(_oldWords, _words, Words);
            Asked.CopyFrom(_oldAsked);
        }

        /// <summary>What a DAC's staged code is worth in 1e-6 of a nominal code, by the calibration.</summary>
        public long Level(byte address, CalibrationChannel channel, int polarity)
        {
            return _levels.Level(Word(address), channel, Range, polarity);
        }

        /// <summary>
        /// The calibration has changed: codes follow the values that were asked for. SETTINGS_CONFLICT if one has no code any more.
        /// </summary>
        public int Recalibrate()
        {
            int error = ScpiErrors.NoError;
            for (int command = 0; command < CommandTable.Count; command++)
            {
                error = Rederive(command) != ScpiErrors.NoError ? ScpiErrors.SettingsConflict : error;
            }

            return error;
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

            if (IsDerived(command))
            {
                Asked.Set(command, keyword == Keyword.None, value, inexact);
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

            if (_levels.Prepare(conversion, CommandTable.Target[command], Range))
            {
                byte second = CommandTable.SecondTarget[command];
                return _levels.ToValue(code, second == 0 ? code : Word(second));
            }

            if (_scale.Prepare(conversion, UnitExponent(command)))
            {
                return _scale.ToValue(code);
            }

            if (command == ScpiCommand.ConfRateLimit)
            {
                long rate = RateLimit.ToRate((uint)code, Word(Registers.RateWindow));
                return Fraction.Up(rate, _levels.LargestVoltageGain(), CalibrationPoints.Unity);
            }

            if (command == ScpiCommand.ConfConductance)
            {
                return ConductanceRatio.InEffect(Word(Registers.ConductanceCurrent), Word(Registers.ConductanceVoltage), Range);
            }

            return IsReal(command) ? code * ScaledReal.PerUnit : code;
        }

        /// <summary>Whether the setting's code follows from the value asked for and from range, calibration or another setting.</summary>
        public static bool IsDerived(int command)
        {
            Conversion conversion = (Conversion)CommandTable.Conversion[command];
            return (conversion >= Conversion.CurrentDacDown && conversion <= Conversion.VoltageAdcUp)
                || command == ScpiCommand.ConfRateLimit || command == ScpiCommand.ConfConductance;
        }

        /// <summary>Code of the smallest range that holds a current, counts of ScaledReal; the largest range if none does.</summary>
        public static int RangeFor(long value, bool inexact)
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

            return range;
        }

        private static bool IsReal(int command)
        {
            return ParameterTable.Type[CommandTable.FirstParameter[command]] == (byte)ParameterType.Real;
        }

        private static int UnitExponent(int command)
        {
            return ParameterTable.ScaleExponent[CommandTable.FirstParameter[command]] - ScaledReal.Digits;
        }

        private int SetRange(long value, bool inexact)
        {
            int range = RangeFor(value, inexact);
            int before = Range;
            SetField(Registers.ConfigMode, ConfigModeFields.RangeShift, ConfigModeFields.RangeBits, (uint)range);
            for (int command = 0; command < CommandTable.Count; command++)
            {
                if (Asked.Is(command) && Rederive(command) != ScpiErrors.NoError)
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
            return Asked.Is(command)
                ? Derive(command, (Conversion)CommandTable.Conversion[command], Asked.Value(command), Asked.IsInexact(command), false)
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

            if (_levels.Prepare(conversion, CommandTable.Target[command], Range))
            {
                return DeriveLevel(command, conversion, value, inexact, clamp);
            }

            long code;
            if (command == ScpiCommand.ConfRateLimit)
            {
                long rate = Fraction.Down(value, CalibrationPoints.Unity, _levels.LargestVoltageGain());
                code = RateLimit.ToWord(rate, Word(Registers.RateWindow));
            }
            else if (_scale.Prepare(conversion, UnitExponent(command)))
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

        // Two DACs, one a polarity, have codes of their own; a word that both polarities share has the safer one.
        private int DeriveLevel(int command, Conversion conversion, long value, bool inexact, bool clamp)
        {
            byte second = CommandTable.SecondTarget[command];
            long largest = LargestCode(command, conversion);
            long positive = second == 0 ? _levels.ToCode(value, inexact) : _levels.ToCode(value, inexact, 0);
            long negative = second == 0 ? positive : _levels.ToCode(value, inexact, 1);
            if (!clamp && (positive < 0 || negative < 0 || positive > largest || negative > largest))
            {
                return ScpiErrors.DataOutOfRange;
            }

            SetField(CommandTable.Target[command], CommandTable.TargetShift[command], CommandTable.TargetBits[command],
                (uint)Clamp(positive, largest));
            if (second != 0)
            {
                SetField(second, 0, 32, (uint)Clamp(negative, largest));
            }

            return ScpiErrors.NoError;
        }

        private static long Clamp(long code, long largest)
        {
            return code < 0 ? 0 : code > largest ? largest : code;
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

        // Two targets of a time are its low and high half.
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
            if (IsHalves(command))
            {
                SetField(second, 0, 32, (uint)(code >> 32));
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
