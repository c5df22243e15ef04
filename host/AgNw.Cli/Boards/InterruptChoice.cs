using System.CommandLine;
using AgNw.Contract;
using AgNw.Interlock;

namespace AgNw.Cli.Boards;

/// <summary>What Ctrl-C does to the board in a verb that goes on until then: leave it as it is, or disarm it.</summary>
internal sealed class InterruptChoice
{
    private const string Leave = "leave";
    private const string Disarm = "disarm";

    // Until the program ends for good; a board that does not answer in this time trips by its host watchdog.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Option<string> _option;

    public InterruptChoice()
    {
        _option = new Option<string>("--on-interrupt")
        {
            Description = $"what Ctrl-C does to the board: {Leave} it as it is (an armed one trips by its host watchdog unless another program goes on), or {Disarm} it",
            DefaultValueFactory = static _ => Leave,
        };
        _option.AcceptOnlyFromAmong(Leave, Disarm);
    }

    /// <summary>Makes the option part of a verb.</summary>
    public void AddTo(Command command) => command.Add(_option);

    /// <summary>Carries the choice out; to be called when the verb has been interrupted.</summary>
    /// <returns>one line for the operator</returns>
    public async Task<string> CarryOutAsync(ParseResult parsed, InterlockDriver driver)
    {
        using var deadline = new CancellationTokenSource(Patience);
        TripState state = await driver.ReadStateAsync(deadline.Token).ConfigureAwait(false);
        if (parsed.GetValue(_option) == Disarm && state is TripState.Armed or TripState.Bypass)
        {
            await driver.DisarmAsync(deadline.Token).ConfigureAwait(false);
            return $"the board was {StateReport.NameOf(state)} and is {StateReport.NameOf(await driver.ReadStateAsync(deadline.Token).ConfigureAwait(false))} now";
        }

        return $"the board is left {StateReport.NameOf(state)}";
    }
}
