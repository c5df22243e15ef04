using System.CommandLine;
using AgNw.Cli.Commands;
using AgNw.Cli.Output;
using AgNw.Interlock;
using AgNw.Interlock.Connections;
using AgNw.Interlock.Discovery;
using AgNw.Interlock.Ports;

namespace AgNw.Cli.Boards;

/// <summary>Which board a verb talks to: `--port`, else the environment's AGNW_PORT, else the only board that answers.</summary>
internal sealed class BoardOptions
{
    /// <summary>Environment variable that names the port.</summary>
    public const string PortVariable = "AGNW_PORT";

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    private readonly Option<string?> _port = CommonOptions.File(
        "--port", $"serial port of the board, or tcp://HOST:{BoardAddress.ScpiTcpPort} of `agnw serve` (default: ${PortVariable}, else the only board found)");

    /// <summary>Makes the option part of a verb.</summary>
    public void AddTo(Command command) => command.Add(_port);

    /// <summary>The address that was meant.</summary>
    /// <exception cref="UserException">none was named, and not exactly one board answers</exception>
    public async Task<BoardAddress> AddressAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        string? named = parsed.GetValue(_port) ?? Environment.GetEnvironmentVariable(PortVariable);
        return BoardAddress.Parse(string.IsNullOrWhiteSpace(named) ? await OnlyBoardAsync(cancellationToken).ConfigureAwait(false) : named);
    }

    /// <summary>Connects once; nothing is changed on the board.</summary>
    public async Task<InterlockDriver> ConnectAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        BoardAddress address = await AddressAsync(parsed, cancellationToken).ConfigureAwait(false);
        Stream line = await address.OpenAsync(ConnectTimeout, cancellationToken).ConfigureAwait(false);
        return await InterlockDriver.ConnectAsync(line, options: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Connects to a board whose line may be lost and come back.</summary>
    public async Task<InterlockConnection> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        BoardAddress address = await AddressAsync(parsed, cancellationToken).ConfigureAwait(false);
        return await InterlockConnection.OpenAsync(
            token => address.OpenAsync(ConnectTimeout, token), cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private static async Task<string> OnlyBoardAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<FoundPort> found = await new BoardFinder(SerialPorts.Backend, TimeProvider.System)
            .FindAsync([], BoardFinder.DefaultTimeout, cancellationToken).ConfigureAwait(false);
        FoundPort[] boards = [.. found.Where(static port => port.Finding == PortFinding.Interlock)];
        return boards.Length switch
        {
            1 => boards[0].Port,
            0 => throw new UserException("no board answers on any free port", "connect one, or name its port with --port; `agnw list` shows what is there"),
            _ => throw new UserException(
                $"{boards.Length} boards answer ({string.Join(", ", boards.Select(static board => board.Port))})", "choose one with --port"),
        };
    }
}
