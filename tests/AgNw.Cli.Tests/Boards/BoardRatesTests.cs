using AgNw.Cli.Boards;
using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Interlock.Status;

namespace AgNw.Cli.Tests.Boards;

[TestClass]
public sealed class BoardRatesTests
{
    [TestMethod]
    public void Rates_are_by_the_boards_clock()
    {
        BoardRates rates = BoardRates.Between(At(1, records: 10, volt: 1, beamSeconds: 1), At(3, records: 30, volt: 1.5, beamSeconds: 1.5));

        Assert.AreEqual(new BoardRates(10, 0.25, 0, 0.25), rates);
    }

    [TestMethod]
    public void Nothing_is_said_without_an_earlier_reading_of_the_same_power_up()
    {
        Assert.AreEqual(BoardRates.None, BoardRates.Between(null, At(1)));
        Assert.AreEqual(BoardRates.None, BoardRates.Between(At(1, boot: 1), At(2, boot: 2)));
        Assert.AreEqual(BoardRates.None, BoardRates.Between(At(1), At(1)));
    }

    [TestMethod]
    public void A_beam_counter_that_was_cleared_gives_no_share() =>
        Assert.IsNull(BoardRates.Between(At(1, beamSeconds: 5), At(2, beamSeconds: 0)).BeamOnShare);

    private static InterlockStatus At(double seconds, uint records = 0, double volt = 0, double beamSeconds = 0, uint boot = 1) => new()
    {
        State = TripState.Armed,
        Causes = default,
        FirstCause = null,
        Effective = new CauseSet(0),
        CurrentAmpere = 1e-3,
        VoltageVolt = volt,
        Log = new LogState(boot, 0, records, 0),
        Capture = default,
        BeamTicks = (long)(beamSeconds * TripCoreClock.Hertz),
        BoardTicks = (long)(seconds * TripCoreClock.Hertz),
    };
}
