using AgNw.Contract;

namespace AgNw.Supervisor.Scpi
{
    /// <summary>
    /// The headers of CommandTable as a tree of mnemonics, so that one is found in a few comparisons and a path of a compound
    /// line is a node. Built once at start; node 0 is the root.
    /// </summary>
    public sealed class HeaderTree
    {
        /// <summary>No node, no command.</summary>
        public const int None = -1;

        private const int Capacity = 256;

        private readonly string[] _words = new string[Capacity];
        private readonly byte[] _initials = new byte[Capacity];
        private readonly byte[] _shortLengths = new byte[Capacity];
        private readonly short[] _firstChild = new short[Capacity];
        private readonly short[] _nextSibling = new short[Capacity];
        private readonly short[] _command = new short[Capacity];
        private int _count;

        public HeaderTree()
        {
            NewNode(string.Empty, 0);
            for (int command = 0; command < CommandTable.Count; command++)
            {
                Add(0, CommandTable.Pattern[command], 0, command);
            }
        }

        /// <summary>The child of a node that these bytes name, or None.</summary>
        public int Child(int node, byte[] line, int start, int length)
        {
            byte[] initials = _initials;
            byte initial = Ascii.Upper(line[start]);
            for (int child = _firstChild[node]; child >= 0; child = _nextSibling[child])
            {
                if (initials[child] != initial)
                {
                    continue;
                }

                string word = _words[child];
                if ((length == word.Length || length == _shortLengths[child]) && IsPrefix(line, start, length, word))
                {
                    return child;
                }
            }

            return None;
        }

        /// <summary>The command whose header ends at this node, or None.</summary>
        public int Command(int node)
        {
            return _command[node];
        }

        private static bool IsPrefix(byte[] line, int start, int length, string capitals)
        {
            for (int i = 0; i < length; i++)
            {
                if (Ascii.Upper(line[start + i]) != capitals[i])
                {
                    return false;
                }
            }

            return true;
        }

        // A pattern is NODE, :NODE or [:NODE], repeated; an optional node is entered with and without.
        private void Add(int node, string pattern, int at, int command)
        {
            if (at >= pattern.Length)
            {
                _command[node] = (short)command;
                return;
            }

            bool optional = pattern[at] == '[';
            int begin = at + (optional ? 1 : 0);
            begin += pattern[begin] == ':' ? 1 : 0;
            int end = begin;
            while (end < pattern.Length && pattern[end] != ':' && pattern[end] != '[' && pattern[end] != ']')
            {
                end++;
            }

            int next = optional ? end + 1 : end;
            if (optional)
            {
                Add(node, pattern, next, command);
            }

            Add(ChildFor(node, pattern.Substring(begin, end - begin)), pattern, next, command);
        }

        private int ChildFor(int node, string notation)
        {
            string capitals = notation.ToUpper();
            int last = None;
            for (int child = _firstChild[node]; child != None; child = _nextSibling[child])
            {
                if (_words[child] == capitals)
                {
                    return child;
                }

                last = child;
            }

            int added = NewNode(capitals, Mnemonic.ShortLength(notation));
            if (last == None)
            {
                _firstChild[node] = (short)added;
            }
            else
            {
                _nextSibling[last] = (short)added;
            }

            return added;
        }

        private int NewNode(string capitals, int shortLength)
        {
            _words[_count] = capitals;
            _initials[_count] = capitals.Length == 0 ? (byte)0 : (byte)capitals[0];
            _shortLengths[_count] = (byte)shortLength;
            _firstChild[_count] = None;
            _nextSibling[_count] = None;
            _command[_count] = None;
            return _count++;
        }
    }
}
