using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AgNw.Contract;
using AgNw.Interlock.Codecs;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Protocol;
using AgNw.Interlock.Status;

namespace AgNw.Interlock.Sharing;

/// <summary>
/// One client of a shared board: takes its lines one after the other and gives the replies. Everybody reads; one client at a time changes
/// the board; from another machine only with the token. Does no I/O of its own.
/// </summary>
public sealed class SharedClient : IDisposable
{
    private const int MostWrongTokens = 3;

    private readonly SharedBoardServices _services;
    private readonly ClientStatus _status = new();
    private readonly string _name;
    private bool _trusted;
    private int _wrongTokens;

    /// <param name="services">what all clients share</param>
    /// <param name="name">what to call this one to others, for example its address</param>
    /// <param name="trusted">it may change state without the token: a client of this machine</param>
    public SharedClient(SharedBoardServices services, string name, bool trusted)
    {
        _services = services;
        _name = name;
        _trusted = trusted;
    }

    /// <summary>The client sent wrong tokens: its connection is to be closed.</summary>
    public bool IsExpelled => _wrongTokens >= MostWrongTokens;

    /// <summary>Carries out a line. Errors go into the client's own queue.</summary>
    /// <param name="line">without terminator</param>
    /// <param name="cancellationToken">ends waiting for the board</param>
    /// <returns>the reply with its terminator; empty when there is none</returns>
    public async Task<ReadOnlyMemory<byte>> ExecuteAsync(string line, CancellationToken cancellationToken = default)
    {
        SharedLine parsed = SharedLine.Parse(line);
        if ((parsed.Error ?? Denial(parsed.Commands)) is { } error)
        {
            _status.Add(error);
            return ReadOnlyMemory<byte>.Empty;
        }

        var reply = new ReplyWriter();
        try
        {
            await CarryOutAsync(parsed.Commands, reply, cancellationToken).ConfigureAwait(false);
        }
        catch (InterlockCommandException refused)
        {
            foreach (BoardError one in refused.Errors) _status.Add(one);
        }
        catch (InterlockException unreachable)
        {
            _status.Add(SharedErrors.Of(SharedErrors.CommunicationError, unreachable.Message));
        }

        return reply.Finish();
    }

    /// <summary>Tells the client that a line of it was longer than any.</summary>
    public void ReportOverrun() => _status.Add(SharedErrors.Of(ScpiErrors.InputBufferOverrun, string.Empty));

    /// <summary>The client is gone: others may take control.</summary>
    public void Dispose() => _services.Control.Release(this);

    /// <summary>Why none of a line may be carried out; null when it may. Takes control where that is needed.</summary>
    private BoardError? Denial(IReadOnlyList<SharedCommand> commands)
    {
        SharedAccess most = commands.Count == 0 ? SharedAccess.Own : commands.Max(static command => command.Access);
        if (most >= SharedAccess.Annotate && !_trusted)
            return SharedErrors.Of(ScpiErrors.CommandProtected, "from another machine send SYSTem:LOCK:TOKen and the server's token first");
        return most == SharedAccess.Control && !_services.Control.TryTake(this, _name)
            ? SharedErrors.Of(ScpiErrors.CommandProtected, $"{_services.Control.Owner} controls the board until it sends SYSTem:LOCK:RELease or disconnects")
            : null;
    }

    /// <summary>A line that the board can take whole is given whole, so that it changes all or nothing; any other in its order.</summary>
    private async Task CarryOutAsync(IReadOnlyList<SharedCommand> commands, ReplyWriter reply, CancellationToken cancellationToken)
    {
        if (commands.Count > 1 && commands.All(static command => command.Access != SharedAccess.Own && command.Header.Command != ServerCommand.MarkLabel) &&
            commands.All(command => command.IsQuery == commands[0].IsQuery))
        {
            string line = string.Join(';', commands.Select(static command => command.Text));
            if (line.Length <= ScpiLine.MaxCharacters)
            {
                await ForwardAsync(line, commands, reply, cancellationToken).ConfigureAwait(false);
                return;
            }
        }

        foreach (SharedCommand command in commands)
        {
            if (command.Access == SharedAccess.Own) await AnswerAsync(command, reply, cancellationToken).ConfigureAwait(false);
            else if (command.Header.Command == ServerCommand.MarkLabel) await MarkAsync(command, cancellationToken).ConfigureAwait(false);
            else await ForwardAsync(command.Text, [command], reply, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ForwardAsync(string line, IReadOnlyList<SharedCommand> commands, ReplyWriter reply, CancellationToken cancellationToken)
    {
        if (!commands[0].IsQuery)
        {
            await _services.Board.SendAsync(line, commands.All(static command => command.IsRepeatable), cancellationToken).ConfigureAwait(false);
            return;
        }

        foreach (ReplyElement element in await _services.Board.AskAsync(
            line, commands.Any(static command => command.IsSlow), cancellationToken).ConfigureAwait(false))
        {
            reply.Add(element);
        }
    }

    private async Task MarkAsync(SharedCommand command, CancellationToken cancellationToken)
    {
        try
        {
            await _services.Board.MarkAsync(Quoted(command.Parameters), cancellationToken).ConfigureAwait(false);
        }
        catch (FormatException wrong)
        {
            _status.Add(SharedErrors.Of(ScpiErrors.InvalidStringData, wrong.Message));
        }
    }

    /// <summary>What concerns the client alone.</summary>
    private async Task AnswerAsync(SharedCommand command, ReplyWriter reply, CancellationToken cancellationToken)
    {
        string parameters = command.Parameters;
        switch (command.Header.Command)
        {
            case ScpiCommand.LogState:
                LogState state = await _services.Board.ReadLogStateAsync(cancellationToken).ConfigureAwait(false);
                (uint boot, uint tail, uint next) = _services.Log.State ?? (state.Boot, state.Head, state.Head);
                reply.Add(string.Create(CultureInfo.InvariantCulture, $"#H{boot:X8},{tail},{next},{state.Lost}"));
                return;
            case ScpiCommand.LogData:
                AnswerLog(parameters, reply);
                return;
            case ScpiCommand.LogAcknowledge:
                CheckAcknowledgement(parameters);
                return;
            case ServerCommand.LockToken:
                TakeToken(Quoted(parameters));
                return;
            case ScpiCommand.EventEnable when !command.IsQuery:
                if (Mask(parameters) is { } events) _status.EventEnable = events;
                return;
            case ScpiCommand.ServiceEnable when !command.IsQuery:
                if (Mask(parameters) is { } services) _status.ServiceEnable = services;
                return;
        }

        if (parameters.Length > 0) _status.Add(SharedErrors.Of(ScpiErrors.ParameterNotAllowed, command.Header.Full));
        else AnswerBare(command, reply);
    }

    private void AnswerBare(SharedCommand command, ReplyWriter reply)
    {
        switch (command.Header.Command)
        {
            case ScpiCommand.ClearStatus: _status.Clear(); break;
            case ScpiCommand.EventEnable: reply.Add(_status.EventEnable); break;
            case ScpiCommand.EventStatus: reply.Add(_status.TakeEvent()); break;
            case ScpiCommand.ServiceEnable: reply.Add(_status.ServiceEnable); break;
            case ScpiCommand.StatusByte: reply.Add(_status.StatusByte); break;
            case ScpiCommand.OperationComplete when command.IsQuery: reply.Add(1); break;
            case ScpiCommand.OperationComplete: _status.SetOperationComplete(); break;
            case ScpiCommand.ErrorNext: reply.Add(_status.TakeError()); break;
            case ScpiCommand.ErrorCount: reply.Add(_status.ErrorCount); break;
            case ServerCommand.LockOwner: reply.Add(_services.Control.Owner ?? "NONE"); break;
            case ServerCommand.LockRelease: _services.Control.Release(this); break;
            case ServerCommand.LockRequest: reply.Add(_trusted && _services.Control.TryTake(this, _name) ? 1 : 0); break;
        }
    }

    private void AnswerLog(string parameters, ReplyWriter reply)
    {
        string[] parts = parameters.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length != 2)
        {
            _status.Add(SharedErrors.Of(parts.Length < 2 ? ScpiErrors.MissingParameter : ScpiErrors.ParameterNotAllowed, "LOG:DATA? from,max"));
            return;
        }

        if (!uint.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out uint from) ||
            !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int most) || most is < 1 or > ScpiLine.LogBlockMaxRecords ||
            _services.Log.Read(from, most) is not { } block)
        {
            _status.Add(SharedErrors.Of(ScpiErrors.DataOutOfRange, "LOG:STATe? tells what the log holds"));
            return;
        }

        reply.Add(new ReplyElement(true, block));
    }

    private void CheckAcknowledgement(string parameters)
    {
        string[] parts = parameters.Split(',', StringSplitOptions.TrimEntries);
        try
        {
            if (parts.Length != 3) throw new FormatException();
            uint boot = ReplyText.Hexadecimal(parts[0]);
            uint sequence = ReplyText.UnsignedInteger(parts[1]);
            if (_services.Log.State is { } state && state.Boot != boot) _status.Add(SharedErrors.Of(ScpiErrors.WrongBoot, string.Empty));
            else if (BlockCrc.OfAcknowledgement(boot, sequence) != ReplyText.Hexadecimal(parts[2])) _status.Add(SharedErrors.Of(ScpiErrors.CheckFailed, string.Empty));
        }
        catch (FormatException)
        {
            _status.Add(SharedErrors.Of(ScpiErrors.DataType, "LOG:ACKnowledge boot,sequence,crc"));
        }
    }

    private void TakeToken(string token)
    {
        if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(_services.Token)))
        {
            _trusted = true;
            return;
        }

        _wrongTokens++;
        _status.Add(SharedErrors.Of(ScpiErrors.CommandProtected, "wrong token"));
    }

    private int? Mask(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int mask) && mask <= byte.MaxValue) return mask;
        _status.Add(SharedErrors.Of(text.Length == 0 ? ScpiErrors.MissingParameter : ScpiErrors.DataOutOfRange, "0 to 255"));
        return null;
    }

    /// <summary>The text within quotation, or as it is.</summary>
    private static string Quoted(string text) =>
        text.Length >= 2 && text[0] is '"' or '\'' && text[^1] == text[0] ? text[1..^1].Replace($"{text[0]}{text[0]}", $"{text[0]}", StringComparison.Ordinal) : text;
}
