using AgNw.Contract;
using AgNw.Supervisor.Safety;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests.Safety;

[TestClass]
public sealed class BoardDateTests
{
    private const long Day = 86_400_000;

    [TestMethod]
    public void Days_are_counted_as_the_calendar_has_them()
    {
        var date = new BoardDate();
        Assert.IsTrue(date.Tell(20230101, 0));
        var truth = new DateOnly(2023, 1, 1);
        for (int day = 1; day < 3000; day++)
        {
            date.Pass(day * Day);
            truth = truth.AddDays(1);
            Assert.AreEqual((truth.Year * 10000) + (truth.Month * 100) + truth.Day, date.Today);
        }

        date.Pass(2999 * Day + Day - 1);
        Assert.AreEqual((truth.Year * 10000) + (truth.Month * 100) + truth.Day, date.Today);
    }

    [TestMethod]
    [DataRow("SYST:DATE 2025,2,29")]
    [DataRow("SYST:DATE 2100,1,1")]
    [DataRow("SYST:DATE 2026,4,31")]
    [DataRow("SYST:DATE 2026,13,1")]
    [DataRow("SYST:DATE 2026,1,0")]
    public void A_day_that_the_calendar_has_not_is_refused(string line)
    {
        var bench = new SupervisorBench();
        Assert.AreEqual(ScpiErrors.DataOutOfRange, bench.ErrorOf(line));
        Assert.AreEqual("0,0,0", bench.Ask("SYST:DATE?"));
    }

    [TestMethod]
    public void The_date_goes_on_with_the_clock()
    {
        var bench = new SupervisorBench();
        bench.Do("SYST:DATE 2024,2,28");
        Assert.AreEqual("2024,2,28", bench.Ask("SYST:DATE?"));
        bench.Do("SYST:DATE 2024,2,29");
        Assert.AreEqual("2024,2,29", bench.Ask("SYST:DATE?"));
    }
}
