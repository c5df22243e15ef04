using AgNw.Contract;

namespace AgNw.Supervisor.Scpi
{
    /// <summary>
    /// Reads a whole line (commands separated by semicolons) before any of it is carried out. Returns an error number of
    /// ScpiErrors, 0 if all is well; where it went wrong stands in <see cref="ErrorColumn"/> and <see cref="ErrorCommand"/>.
    /// A header without a leading colon is looked for below the path of the one before it (SCPI-1999 volume 1, 6.2.4).
    /// </summary>
    public sealed class LineParser
    {
        private readonly HeaderTree _tree;
        private readonly ParameterReader _parameter = new ParameterReader();
        private byte[] _line;
        private int _length;
        private int _at;
        private int _path;
        private int _node;

        public LineParser(HeaderTree tree)
        {
            _tree = tree;
        }

        /// <summary>Column of the error, from 1.</summary>
        public int ErrorColumn { get; private set; }

        /// <summary>Command whose parameters were wrong, or HeaderTree.None.</summary>
        public int ErrorCommand { get; private set; }

        /// <summary>Reads the first bytes of the buffer, without the line's end; on an error the result is empty.</summary>
        public int Parse(byte[] line, int length, ParsedLine result)
        {
            _line = line;
            _length = length;
            _at = 0;
            _path = 0;
            ErrorCommand = HeaderTree.None;
            result.Begin(line);
            int error = CheckCharacters();
            if (error == ScpiErrors.NoError)
            {
                error = ParseCommands(result);
            }

            if (error != ScpiErrors.NoError)
            {
                result.Clear();
                ErrorColumn = _at + 1;
            }

            return error;
        }

        private int CheckCharacters()
        {
            byte[] line = _line;
            int length = _length;
            for (int at = 0; at < length; at++)
            {
                // Most characters need one comparison each way; the rest is asked of Ascii.
                byte value = line[at];
                if ((value < Ascii.Space || value > Ascii.LastPrintable) && !Ascii.IsAllowed(value) && value != Ascii.CarriageReturn)
                {
                    _at = at;
                    return ScpiErrors.InvalidCharacter;
                }
            }

            _at = 0;
            return ScpiErrors.NoError;
        }

        private int ParseCommands(ParsedLine result)
        {
            SkipBlanks();
            if (_at == _length)
            {
                return ScpiErrors.NoError;
            }

            for (;;)
            {
                int error = ParseCommand(result);
                if (error != ScpiErrors.NoError || _at == _length)
                {
                    return error;
                }

                // What stopped the command is its semicolon.
                _at++;
                SkipBlanks();
                if (_at == _length)
                {
                    return ScpiErrors.NoError;
                }
            }
        }

        private int ParseCommand(ParsedLine result)
        {
            int column = _at + 1;
            int error = ParseHeader();
            if (error != ScpiErrors.NoError)
            {
                return error;
            }

            bool query = _at < _length && _line[_at] == '?';
            int command = _tree.Command(_node);
            if (command == HeaderTree.None || !(query ? CommandTable.HasQuery[command] : CommandTable.HasSet[command]))
            {
                return ScpiErrors.UndefinedHeader;
            }

            _at += query ? 1 : 0;
            ErrorCommand = command;
            if (_at < _length && !Ascii.IsBlank(_line[_at]) && _line[_at] != ';')
            {
                return ScpiErrors.InvalidSeparator;
            }

            if (!result.Add(command, query, column))
            {
                return ScpiErrors.SyntaxError;
            }

            error = ParseParameters(result, command, query);
            if (error == ScpiErrors.NoError)
            {
                ErrorCommand = HeaderTree.None;
            }

            return error;
        }

        private int ParseHeader()
        {
            int node = _path;
            int path = _path;
            bool common = _at < _length && _line[_at] == '*';
            if (common || (_at < _length && _line[_at] == ':'))
            {
                node = 0;
                path = 0;
                _at += common ? 0 : 1;
            }

            for (;;)
            {
                int start = _at;
                _at += common ? 1 : 0;
                while (_at < _length && (Ascii.IsLetter(_line[_at]) || Ascii.IsDigit(_line[_at]) || _line[_at] == '_'))
                {
                    _at++;
                }

                if (_at - start == (common ? 1 : 0))
                {
                    return ScpiErrors.SyntaxError;
                }

                if (_at - start > Mnemonic.MaxCharacters)
                {
                    return ScpiErrors.MnemonicTooLong;
                }

                int child = _tree.Child(node, _line, start, _at - start);
                if (child == HeaderTree.None)
                {
                    _at = start;
                    return ScpiErrors.UndefinedHeader;
                }

                path = node;
                node = child;
                if (common || _at == _length || _line[_at] != ':')
                {
                    break;
                }

                _at++;
            }

            // A common command leaves the path as it was.
            _path = common ? _path : path;
            _node = node;
            return ScpiErrors.NoError;
        }

        private int ParseParameters(ParsedLine result, int command, bool query)
        {
            int place = result.Count - 1;
            bool limits = query && CommandTable.HasSet[command];
            int needed = CommandTable.ParameterCount[command];
            SkipBlanks();
            int given = 0;
            while (_at < _length && _line[_at] != ';')
            {
                if (given == needed)
                {
                    return ScpiErrors.ParameterNotAllowed;
                }

                int error = ParseParameter(result, place, given, CommandTable.FirstParameter[command] + given, limits);
                if (error != ScpiErrors.NoError)
                {
                    return error;
                }

                given++;
                if (_at < _length && _line[_at] == ',')
                {
                    _at++;
                    SkipBlanks();
                    if (_at == _length || _line[_at] == ';')
                    {
                        return ScpiErrors.MissingParameter;
                    }
                }
            }

            return given < needed && !limits ? ScpiErrors.MissingParameter : ScpiErrors.NoError;
        }

        private int ParseParameter(ParsedLine result, int place, int number, int parameter, bool limits)
        {
            int start = _at;
            int next = EndOfParameter();
            int end = next;
            while (end > start && Ascii.IsBlank(_line[end - 1]))
            {
                end--;
            }

            if (end == start)
            {
                return ScpiErrors.MissingParameter;
            }

            int error = limits
                ? _parameter.ReadKeyword(_line, start, end, parameter)
                : _parameter.Read(_line, start, end, parameter);
            if (error == ScpiErrors.NoError)
            {
                result.SetParameter(place, number, _parameter.Value, _parameter.IsInexact, _parameter.Keyword);
                _at = next;
            }

            return error;
        }

        // Commas and semicolons within quotes do not separate.
        private int EndOfParameter()
        {
            byte quote = 0;
            int at = _at;
            for (; at < _length; at++)
            {
                byte value = _line[at];
                if (quote != 0)
                {
                    quote = value == quote ? (byte)0 : quote;
                }
                else if (value == '"' || value == '\'')
                {
                    quote = value;
                }
                else if (value == ',' || value == ';')
                {
                    break;
                }
            }

            return at;
        }

        private void SkipBlanks()
        {
            while (_at < _length && Ascii.IsBlank(_line[_at]))
            {
                _at++;
            }
        }
    }
}
