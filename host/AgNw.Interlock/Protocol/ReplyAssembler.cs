namespace AgNw.Interlock.Protocol;

/// <summary>
/// Assembles one reply message from bytes as they arrive: answers separated by ';', ended by LF, where an answer may be a
/// definite-length block #&lt;n&gt;&lt;length&gt;&lt;bytes&gt; that contains any byte. Does no I/O, never throws on input: what is no reply ends in
/// <see cref="ReplyState.Damaged"/>, after which the caller drains the line and begins again with <see cref="Reset"/>.
/// </summary>
public sealed class ReplyAssembler
{
    /// <summary>No reply is longer, bytes; a block that claims more has a damaged header.</summary>
    public const int MaximumLength = 65536;

    private readonly byte[] _buffer = new byte[MaximumLength];
    private readonly List<ReplyElement> _elements = [];
    private Step _step;
    private int _length;
    private int _elementStart;
    private int _headerDigits;
    private int _blockRemaining;
    private bool _quoted;

    private enum Step
    {
        ElementStart,
        Text,
        BlockDigits,
        BlockLength,
        BlockBytes,
        AfterBlock,
    }

    /// <summary>How far the reply has been read.</summary>
    public ReplyState State { get; private set; }

    /// <summary>The reply is complete and there is nothing in it.</summary>
    public bool IsEmptyLine => State == ReplyState.Complete && _elements is [{ IsBlock: false, Bytes.Length: 0 }];

    /// <summary>The answers of a complete reply; copies, valid for ever.</summary>
    public IReadOnlyList<ReplyElement> Elements => [.. _elements];

    /// <summary>
    /// Bytes of a block that had begun when the line fell silent or the reply proved damaged, else empty. What of it is good is for
    /// the caller to prove (records carry their own CRC).
    /// </summary>
    public ReadOnlyMemory<byte> PartialBlock =>
        _step == Step.BlockBytes ? Copy(_elementStart, _length)
        : State == ReplyState.Damaged && _elements.Count > 0 && _elements[^1].IsBlock ? _elements[^1].Bytes
        : ReadOnlyMemory<byte>.Empty;

    /// <summary>Forgets everything and begins a new reply.</summary>
    public void Reset()
    {
        _elements.Clear();
        _step = Step.ElementStart;
        _length = 0;
        _elementStart = 0;
        _quoted = false;
        State = ReplyState.Empty;
    }

    /// <summary>Takes bytes until the reply is complete or damaged.</summary>
    /// <returns>how many were taken; the rest belongs to whatever follows</returns>
    public int Push(ReadOnlySpan<byte> bytes)
    {
        int taken = 0;
        while (taken < bytes.Length && State is ReplyState.Empty or ReplyState.Begun)
        {
            if (_step == Step.BlockBytes)
            {
                taken += TakeBlockBytes(bytes[taken..]);
            }
            else
            {
                State = ReplyState.Begun;
                Take(bytes[taken++]);
            }
        }

        return taken;
    }

    private int TakeBlockBytes(ReadOnlySpan<byte> bytes)
    {
        int count = Math.Min(_blockRemaining, bytes.Length);
        bytes[..count].CopyTo(_buffer.AsSpan(_length));
        _length += count;
        _blockRemaining -= count;
        if (_blockRemaining == 0) EndElement(isBlock: true, Step.AfterBlock);
        return count;
    }

    private void Take(byte value)
    {
        switch (_step)
        {
            case Step.ElementStart when value == '#':
                Append(value);
                _step = Step.BlockDigits;
                break;
            case Step.BlockDigits:
                TakeBlockDigits(value);
                break;
            case Step.BlockLength:
                TakeBlockLength(value);
                break;
            case Step.AfterBlock:
                if (!TakeSeparator(value) && value != '\r') State = ReplyState.Damaged;
                break;
            default:
                TakeText(value);
                break;
        }
    }

    private void TakeBlockDigits(byte value)
    {
        if (value is < (byte)'1' or > (byte)'9')
        {
            // "#H1234": a number, not a block.
            _step = Step.Text;
            TakeText(value);
            return;
        }

        _headerDigits = value - '0';
        _blockRemaining = 0;
        _step = Step.BlockLength;
    }

    private void TakeBlockLength(byte value)
    {
        if (value is < (byte)'0' or > (byte)'9')
        {
            State = ReplyState.Damaged;
            return;
        }

        _blockRemaining = (_blockRemaining * 10) + (value - '0');
        if (_length + _blockRemaining > MaximumLength)
        {
            State = ReplyState.Damaged;
            return;
        }

        if (--_headerDigits > 0) return;
        _elementStart = _length;
        _step = Step.BlockBytes;
        if (_blockRemaining == 0) EndElement(isBlock: true, Step.AfterBlock);
    }

    private void TakeText(byte value)
    {
        if (value == '"') _quoted = !_quoted;
        if ((!_quoted || value == '\n') && value is (byte)';' or (byte)'\n')
        {
            EndElement(isBlock: false, Step.ElementStart);
            TakeSeparator(value);
            return;
        }

        if (_step == Step.ElementStart) _step = Step.Text;
        Append(value);
    }

    private bool TakeSeparator(byte value)
    {
        if (value == '\n')
        {
            State = ReplyState.Complete;
            return true;
        }

        if (value != ';') return false;
        _step = Step.ElementStart;
        return true;
    }

    private void EndElement(bool isBlock, Step next)
    {
        _elements.Add(new ReplyElement(isBlock, Copy(_elementStart, _length)));
        _elementStart = _length;
        _quoted = false;
        _step = next;
    }

    private void Append(byte value)
    {
        if (_length == MaximumLength)
        {
            State = ReplyState.Damaged;
            return;
        }

        _buffer[_length++] = value;
    }

    private ReadOnlyMemory<byte> Copy(int from, int to) => _buffer.AsSpan(from, to - from).ToArray();
}
