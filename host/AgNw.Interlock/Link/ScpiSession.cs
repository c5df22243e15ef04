using AgNw.Interlock.Errors;
using AgNw.Interlock.Protocol;

namespace AgNw.Interlock.Link;

/// <summary>
/// One command in flight over a line that may drop, repeat or change bytes. A query is asked again after silence or damage; a command
/// is followed by the error queue and is sent again only if doing it twice is the same as once. Errors left from before are never
/// taken for a later command's: the queue is emptied whenever the line had to be cleaned.
/// </summary>
internal sealed class ScpiSession(ScpiLink link, InterlockOptions options)
{
    public const string ErrorQuery = "SYSTem:ERRor?";

    // More than any queue holds; a queue that never empties is not one.
    private const int MaximumErrors = 64;

    private readonly AsyncGate _gate = new();
    private bool _dirty = true;

    // The board answered, so it holds no half of a line.
    private bool _answered;

    /// <summary>Empties line and error queue.</summary>
    /// <returns>the errors that were queued, oldest first</returns>
    public async ValueTask<IReadOnlyList<BoardError>> TakeErrorsAsync(CancellationToken cancellationToken)
    {
        await _gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _dirty = true;
            _answered = false;
            return await CleanAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Leave();
        }
    }

    /// <summary>Asks and reads the answers.</summary>
    /// <param name="command">one line, without terminator</param>
    /// <param name="read">turns the answers into a value; a <see cref="FormatException"/> means that they are damaged</param>
    /// <param name="timeout">until the first byte of the reply; null for the usual</param>
    /// <param name="sending">called right before each attempt is sent</param>
    /// <param name="attempts">null for the usual number</param>
    /// <exception cref="InterlockCommandException">the board refused</exception>
    /// <exception cref="InterlockLinkException">no good answer after all attempts</exception>
    public ValueTask<T> QueryAsync<T>(
        string command,
        Func<IReadOnlyList<ReplyElement>, T> read,
        CancellationToken cancellationToken,
        TimeSpan? timeout = null,
        Action? sending = null,
        int? attempts = null) =>
        QueryAsync(command, (elements, _) => read(elements), cancellationToken, timeout, sending, attempts, keepPartial: false);

    /// <summary>Likewise, with what arrived of a damaged block; <paramref name="read"/> may accept it.</summary>
    public async ValueTask<T> QueryAsync<T>(
        string command,
        Func<IReadOnlyList<ReplyElement>, ReadOnlyMemory<byte>, T> read,
        CancellationToken cancellationToken,
        TimeSpan? timeout = null,
        Action? sending = null,
        int? attempts = null,
        bool keepPartial = true)
    {
        await _gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            string? problem = null;
            BoardError? refusal = null;
            int most = attempts ?? options.Attempts;
            for (int attempt = 1; ; attempt++)
            {
                await CleanAsync(cancellationToken).ConfigureAwait(false);
                _dirty = true;
                _answered = false;
                sending?.Invoke();
                await link.SendAsync(command + "\n", cancellationToken).ConfigureAwait(false);
                TimeSpan patience = timeout ?? options.PatienceOf(attempt, most, options.CommandTimeout);
                ReplyOutcome outcome = await link.ReceiveAsync(patience, options.GapOf(patience), cancellationToken).ConfigureAwait(false);
                _dirty = !outcome.IsComplete;
                _answered = outcome.State != ReplyState.Empty;
                try
                {
                    if (outcome.IsComplete || (keepPartial && !outcome.PartialBlock.IsEmpty))
                        return read(outcome.Elements, outcome.PartialBlock);
                }
                catch (FormatException damaged)
                {
                    _dirty = true;
                    problem = damaged.Message;
                }

                IReadOnlyList<BoardError> errors = await CleanAsync(cancellationToken).ConfigureAwait(false);
                if (errors.Count > 0)
                {
                    if (attempt >= options.Attempts || IsMeant(errors[0], repeatable: true, refusal)) throw new InterlockCommandException(command, errors);
                    refusal = errors[0];
                }

                if (attempt >= most) throw NoGoodReply(command, outcome, problem);
            }
        }
        finally
        {
            _gate.Leave();
        }
    }

    /// <summary>Sends a command without reply and reads the error queue.</summary>
    /// <param name="command">one line, without terminator</param>
    /// <param name="repeatable">doing it twice is the same as once</param>
    /// <exception cref="InterlockCommandException">the board refused; nothing changed</exception>
    /// <exception cref="InterlockLinkException">whether it was carried out is unknown</exception>
    public async ValueTask CommandAsync(string command, bool repeatable, CancellationToken cancellationToken)
    {
        await _gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            BoardError? refusal = null;
            for (int attempt = 1; ; attempt++)
            {
                await CleanAsync(cancellationToken).ConfigureAwait(false);
                _dirty = true;
                _answered = false;
                TimeSpan patience = repeatable ? options.PatienceOf(attempt, options.Attempts, options.CommandTimeout) : options.CommandTimeout;
                // Two lines, not one compound line: if the first cannot be read, the second is still answered.
                await link.SendAsync($"{command}\n{ErrorQuery}\n", cancellationToken).ConfigureAwait(false);
                (IReadOnlyList<BoardError>? errors, ReplyOutcome outcome) = await ReadErrorsAsync(patience, cancellationToken).ConfigureAwait(false);
                bool last = attempt >= options.Attempts;
                if (errors is null)
                {
                    if (last || !repeatable) throw OutcomeUnknown(command, outcome);
                    continue;
                }

                _dirty = false;
                if (errors.Count == 0) return;
                if (last || IsMeant(errors[0], repeatable, refusal)) throw new InterlockCommandException(command, errors);
                refusal = errors[0];
            }
        }
        finally
        {
            _gate.Leave();
        }
    }

    /// <summary>If the line may hold remains of something, empties line and error queue.</summary>
    /// <returns>the errors that were queued</returns>
    private async ValueTask<IReadOnlyList<BoardError>> CleanAsync(CancellationToken cancellationToken)
    {
        // An answer that did not come may be late: taken for the next one's, it would put every later answer one behind.
        bool late = _dirty && !_answered;
        for (int attempt = 1; _dirty; attempt++)
        {
            if (!(_answered && link.IsQuiet))
            {
                // Ends whatever half a line the board may hold.
                await link.SendAsync("\n", cancellationToken).ConfigureAwait(false);
                await link.DrainAsync(cancellationToken).ConfigureAwait(false);
            }

            _answered = false;
            await link.SendAsync(ErrorQuery + "\n", cancellationToken).ConfigureAwait(false);
            (IReadOnlyList<BoardError>? errors, ReplyOutcome outcome) = await ReadErrorsAsync(
                options.PatienceOf(attempt, options.Attempts, options.CommandTimeout), cancellationToken).ConfigureAwait(false);
            if (errors is not null)
            {
                if (late) await link.DrainAsync(cancellationToken).ConfigureAwait(false);
                _dirty = false;
                return errors;
            }

            late = true;
            if (attempt >= options.Attempts) throw NoGoodReply(ErrorQuery, outcome, null);
        }

        return [];
    }

    /// <summary>Reads the reply to an error query already sent, then the rest of the queue; null when a reply was damaged or missing.</summary>
    private async ValueTask<(IReadOnlyList<BoardError>? Errors, ReplyOutcome Outcome)> ReadErrorsAsync(
        TimeSpan patience, CancellationToken cancellationToken)
    {
        List<BoardError> errors = [];
        while (true)
        {
            ReplyOutcome outcome = await link.ReceiveAsync(patience, options.GapOf(patience), cancellationToken).ConfigureAwait(false);
            if (!outcome.IsComplete || !TryReadError(outcome, out BoardError? error)) return (null, outcome);
            if (error.IsNone || errors.Count == MaximumErrors) return (errors, outcome);
            errors.Add(error);
            await link.SendAsync(ErrorQuery + "\n", cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Whether a refusal is for what was sent, not for what became of it on the line: the same words twice are. A line that could not be
    /// read did nothing, so it may be sent again whatever it was.
    /// </summary>
    private static bool IsMeant(BoardError error, bool repeatable, BoardError? before) =>
        error == before || !(error.IsUnreadableLine || (repeatable && error.IsWrongValue));

    private static bool TryReadError(ReplyOutcome outcome, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out BoardError? error)
    {
        try
        {
            error = BoardError.Parse(outcome.Text);
            return true;
        }
        catch (FormatException)
        {
            error = null;
            return false;
        }
    }

    private InterlockLinkException NoGoodReply(string command, ReplyOutcome outcome, string? problem) =>
        outcome.State == ReplyState.Empty
            ? new InterlockTimeoutException(command, options.CommandTimeout)
            : new DamagedReplyException(command, options.Attempts, problem);

    private InterlockLinkException OutcomeUnknown(string command, ReplyOutcome outcome) =>
        outcome.State == ReplyState.Empty
            ? new InterlockTimeoutException(command, options.CommandTimeout)
            : new InterlockLinkException(
                $"The answer to '{command}' was damaged, so whether it was carried out is unknown; read the status before going on.");
}
