using System;

namespace AgNw.Supervisor.Scpi
{
    /// <summary>
    /// The commands of one line with their parameters, in arrays made once. A line of 255 characters cannot hold more commands than
    /// there is room for: the shortest header with its separator has four characters.
    /// </summary>
    public sealed class ParsedLine
    {
        /// <summary>Room for commands.</summary>
        public const int MaxCommands = 64;

        /// <summary>Most parameters of a command.</summary>
        public const int MaxParameters = 5;

        private readonly short[] _commands = new short[MaxCommands];
        private readonly bool[] _queries = new bool[MaxCommands];
        private readonly short[] _columns = new short[MaxCommands];
        private readonly long[] _values = new long[MaxCommands * MaxParameters];
        private readonly bool[] _inexact = new bool[MaxCommands * MaxParameters];
        private readonly Keyword[] _keywords = new Keyword[MaxCommands * MaxParameters];

        /// <summary>Commands in the line.</summary>
        public int Count { get; private set; }

        /// <summary>The line's bytes: texts lie in them. They last until the next line.</summary>
        public byte[] Bytes { get; private set; }

        /// <summary>Empties it, for a line that lies in these bytes.</summary>
        public void Begin(byte[] bytes)
        {
            Bytes = bytes;
            Clear();
        }

        /// <summary>Empties it.</summary>
        public void Clear()
        {
            // What is beyond Count is clear already.
            int used = Count * MaxParameters;
            Array.Clear(_values, 0, used);
            Array.Clear(_inexact, 0, used);
            Array.Clear(_keywords, 0, used);
            Count = 0;
        }

        /// <summary>Adds a command without parameters; false if there is no room.</summary>
        public bool Add(int command, bool isQuery, int column)
        {
            if (Count == MaxCommands)
            {
                return false;
            }

            _commands[Count] = (short)command;
            _queries[Count] = isQuery;
            _columns[Count] = (short)column;
            Count++;
            return true;
        }

        /// <summary>Sets a parameter of a command.</summary>
        public void SetParameter(int place, int parameter, long value, bool inexact, Keyword keyword)
        {
            int at = (place * MaxParameters) + parameter;
            _values[at] = value;
            _inexact[at] = inexact;
            _keywords[at] = keyword;
        }

        /// <summary>Number in CommandTable.</summary>
        public int Command(int place)
        {
            return _commands[place];
        }

        public bool IsQuery(int place)
        {
            return _queries[place];
        }

        /// <summary>Column of the header, from 1.</summary>
        public int Column(int place)
        {
            return _columns[place];
        }

        /// <summary>A parameter: of a real in <see cref="ScaledReal"/> counts, of a choice its index, else the number.</summary>
        public long Value(int place, int parameter)
        {
            return _values[(place * MaxParameters) + parameter];
        }

        /// <summary>Where a text begins in <see cref="Bytes"/>, its quotes left out.</summary>
        public int TextStart(int place, int parameter)
        {
            return (int)(Value(place, parameter) >> ParameterReader.TextLengthBits);
        }

        /// <summary>Characters of a text.</summary>
        public int TextLength(int place, int parameter)
        {
            return (int)Value(place, parameter) & ((1 << ParameterReader.TextLengthBits) - 1);
        }

        /// <summary>Whether the value was cut off below its last count; the number asked for is a little larger.</summary>
        public bool IsInexact(int place, int parameter)
        {
            return _inexact[(place * MaxParameters) + parameter];
        }

        /// <summary>The word given instead of a number; the value is then the limit or default that it names.</summary>
        public Keyword KeywordOf(int place, int parameter)
        {
            return _keywords[(place * MaxParameters) + parameter];
        }
    }
}
