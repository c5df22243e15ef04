using AgNw.Contract;

namespace AgNw.Supervisor.Scpi
{
    /// <summary>
    /// First in, first out. When it is full, the newest entry becomes QUEUE_OVERFLOW and what comes after is lost
    /// (SCPI-1999 volume 2, 21.8.1). Entries are numbers and references to constant text; nothing is allocated.
    /// </summary>
    public sealed class ErrorQueue
    {
        /// <summary>Entries held.</summary>
        public const int Capacity = 16;

        // SCPI allows 255 characters for the whole.
        private const int MaxDetail = 100;

        private readonly short[] _numbers = new short[Capacity];
        private readonly short[] _commands = new short[Capacity];
        private readonly short[] _columns = new short[Capacity];
        private readonly uint[] _refusals = new uint[Capacity];
        private readonly string[] _details = new string[Capacity];
        private int _first;

        public int Count { get; private set; }

        /// <summary>Adds an entry.</summary>
        /// <param name="number">as ScpiErrors</param>
        /// <param name="command">number in CommandTable, HeaderTree.None if not of a command</param>
        /// <param name="column">where in the line, from 1; 0 if nowhere</param>
        /// <param name="refusal">the core's refusal bits</param>
        /// <param name="detail">constant text, or null</param>
        public void Add(int number, int command, int column, uint refusal, string detail)
        {
            bool full = Count == Capacity;
            int at = (_first + (full ? Capacity - 1 : Count)) % Capacity;
            _numbers[at] = (short)(full ? ScpiErrors.QueueOverflow : number);
            _commands[at] = (short)(full ? HeaderTree.None : command);
            _columns[at] = (short)(full ? 0 : column);
            _refusals[at] = full ? 0 : refusal;
            _details[at] = full ? null : detail;
            Count += full ? 0 : 1;
        }

        public void Clear()
        {
            Count = 0;
        }

        /// <summary>Takes the oldest entry and writes it as number,"text; where; what to do".</summary>
        public void TakeInto(ReplyBuilder reply)
        {
            int number = Count == 0 ? ScpiErrors.NoError : _numbers[_first];
            int entry = ScpiErrorTable.IndexOf(number);
            reply.AppendNumber(number);
            reply.Append(",\"");
            reply.Append(entry < 0 ? string.Empty : ScpiErrorTable.Text[entry]);
            if (Count != 0)
            {
                AppendPlace(reply);
                AppendReason(reply, entry);
                _first = (_first + 1) % Capacity;
                Count--;
            }

            reply.Append("\"");
        }

        private void AppendPlace(ReplyBuilder reply)
        {
            int command = _commands[_first];
            if (_columns[_first] > 0)
            {
                reply.Append("; column ");
                reply.AppendNumber(_columns[_first]);
            }

            if (command >= 0)
            {
                reply.Append("; ");
                reply.Append(CommandTable.Pattern[command]);
            }
        }

        private void AppendReason(ReplyBuilder reply, int entry)
        {
            uint refusal = _refusals[_first];
            if (refusal != 0)
            {
                reply.Append(": ");
                reply.AppendNames(refusal, RefusalNames.ByCode);
            }
            else if (_details[_first] != null)
            {
                reply.Append(": ");
                AppendPlain(reply, _details[_first]);
            }
            else if (entry >= 0)
            {
                reply.Append("; ");
                reply.Append(ScpiErrorTable.Hint[entry]);
            }
        }

        // A detail may be an exception's message: nothing in it may end the quotation or the line.
        private static void AppendPlain(ReplyBuilder reply, string text)
        {
            for (int i = 0; i < text.Length && i < MaxDetail; i++)
            {
                char value = text[i];
                reply.AppendByte((byte)(value >= ' ' && value < 127 && value != '"' ? value : ' '));
            }
        }
    }
}
