using System.Text;
using AgNw.Contract;
using AgNw.Interlock.Commands;
using AgNw.Interlock.Ports;
using AgNw.Interlock.Protocol;
using AgNw.Interlock.Status;

namespace AgNw.Interlock.Discovery;

/// <summary>
/// Finds boards by asking every free port who is there. The question is one line that every SCPI instrument answers and that changes
/// nothing; ports that another program has are left alone.
/// </summary>
/// <param name="backend">the computer's ports</param>
/// <param name="clock">for the time-out</param>
public sealed class BoardFinder(ISerialBackend backend, TimeProvider clock)
{
    /// <summary>How long a port may take to answer by default.</summary>
    public static TimeSpan DefaultTimeout { get; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Looks at all candidate ports and some more, at the same time.</summary>
    /// <param name="more">ports that are no candidates by their names, for example pseudo-terminals</param>
    /// <param name="timeout">for each port to answer</param>
    /// <param name="cancellationToken">ends waiting</param>
    /// <returns>one entry a port, sorted by name</returns>
    public async Task<IReadOnlyList<FoundPort>> FindAsync(IEnumerable<string> more, TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        IEnumerable<string> ports = backend.CandidatePorts().Concat(more).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return await Task.WhenAll(ports.Select(port => LookAsync(port, timeout, cancellationToken))).ConfigureAwait(false);
    }

    private async Task<FoundPort> LookAsync(string port, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (backend.IsInUse(port)) return new FoundPort(port, PortFinding.InUse, "in use by another program");
        try
        {
            Stream line = backend.Open(port, ScpiLine.Baud);
            await using (line.ConfigureAwait(false)) return await AskAsync(port, line, timeout, cancellationToken).ConfigureAwait(false);
        }
        catch (PortException busy) when (busy.Problem == PortProblem.Busy)
        {
            return new FoundPort(port, PortFinding.InUse, "in use by another program");
        }
        catch (Exception exception) when (exception is PortException or IOException)
        {
            return new FoundPort(port, PortFinding.Unusable, exception.Message);
        }
    }

    private async Task<FoundPort> AskAsync(string port, Stream line, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        var reply = new ReplyAssembler();
        var buffer = new byte[256];
        try
        {
            // The first line end closes whatever half a line stands there.
            await line.WriteAsync(Encoding.ASCII.GetBytes($"\n{ScpiHeader.Query(ScpiCommand.Identify)}\n"), either.Token).ConfigureAwait(false);
            while (reply.State is ReplyState.Empty or ReplyState.Begun)
            {
                int count = await line.ReadAsync(buffer, either.Token).ConfigureAwait(false);
                if (count == 0) break;
                Take(reply, buffer.AsSpan(0, count));
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FoundPort(port, PortFinding.Silent, string.Create(
                System.Globalization.CultureInfo.InvariantCulture, $"no answer within {timeout.TotalMilliseconds:0} ms"));
        }

        return Judge(port, reply);
    }

    /// <summary>Line ends before the answer belong to what stood on the line.</summary>
    private static void Take(ReplyAssembler reply, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty && reply.State is ReplyState.Empty or ReplyState.Begun)
        {
            bytes = bytes[reply.Push(bytes)..];
            if (reply.IsEmptyLine) reply.Reset();
        }
    }

    private static FoundPort Judge(string port, ReplyAssembler reply)
    {
        string text = reply is { State: ReplyState.Complete, Elements: [{ IsBlock: false } only] } ? only.Text : string.Empty;
        string[] parts = text.Split(',', StringSplitOptions.TrimEntries);
        // IEEE 488.2, 10.14: four fields separated by commas.
        if (parts.Length != 4 || text.Any(char.IsControl)) return new FoundPort(port, PortFinding.Silent, "no SCPI instrument answers");
        return new FoundPort(port, InterlockIdentity.IsInterlock(parts) ? PortFinding.Interlock : PortFinding.OtherInstrument, string.Join(", ", parts));
    }
}
