using AgNw.Interlock.Errors;
using AgNw.Interlock.Protocol;
using AgNw.Interlock.Status;

namespace AgNw.Interlock.Sharing;

/// <summary>The board behind a server, for all its clients.</summary>
public interface ISharedBoard
{
    /// <summary>Asks a line of questions.</summary>
    /// <param name="line">without terminator</param>
    /// <param name="slow">it may take as long as a self-test</param>
    /// <param name="cancellationToken">ends waiting</param>
    /// <exception cref="InterlockException">the board refuses, or cannot be reached</exception>
    Task<IReadOnlyList<ReplyElement>> AskAsync(string line, bool slow, CancellationToken cancellationToken);

    /// <summary>Sends a line of commands without answer.</summary>
    /// <param name="line">without terminator</param>
    /// <param name="repeatable">sent twice it is the same as once</param>
    /// <param name="cancellationToken">ends waiting</param>
    /// <exception cref="InterlockException">the board refuses, or cannot be reached</exception>
    Task SendAsync(string line, bool repeatable, CancellationToken cancellationToken);

    /// <summary>What the board's own log holds.</summary>
    /// <exception cref="InterlockException">the board cannot be reached</exception>
    Task<LogState> ReadLogStateAsync(CancellationToken cancellationToken);

    /// <summary>Puts a labelled marker on the board's clock and the label into the run.</summary>
    /// <exception cref="FormatException">the label cannot be used; the message says why</exception>
    /// <exception cref="InterlockException">the board cannot be reached</exception>
    Task MarkAsync(string label, CancellationToken cancellationToken);
}
