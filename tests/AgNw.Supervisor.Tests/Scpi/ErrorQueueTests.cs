using AgNw.Contract;
using AgNw.Supervisor.Scpi;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests.Scpi;

[TestClass]
public sealed class ErrorQueueTests
{
    private readonly SupervisorBench _bench = new();

    [TestMethod]
    public void Errors_come_out_in_their_order_and_then_none()
    {
        _bench.Ask("FOO");
        _bench.Ask("ARM");
        Assert.AreEqual("2", _bench.Ask("SYST:ERR:COUN?"));
        Assert.AreEqual(ScpiErrors.UndefinedHeader, _bench.NextError());
        Assert.AreEqual(ScpiErrors.MissingParameter, _bench.NextError());
        Assert.AreEqual(ScpiErrors.NoError, _bench.NextError());
    }

    [TestMethod]
    public void The_last_place_of_a_full_queue_tells_of_the_overflow()
    {
        for (int i = 0; i < ErrorQueue.Capacity + 5; i++)
        {
            _bench.Ask("FOO");
        }

        for (int i = 0; i < ErrorQueue.Capacity - 1; i++)
        {
            Assert.AreEqual(ScpiErrors.UndefinedHeader, _bench.NextError());
        }

        Assert.AreEqual(ScpiErrors.QueueOverflow, _bench.NextError());
        Assert.AreEqual(ScpiErrors.NoError, _bench.NextError());
    }

    [TestMethod]
    public void An_error_says_what_was_wrong_where_and_what_to_do()
    {
        _bench.Ask("CONF:OVER:LEV 1 mV");
        Assert.AreEqual(
            "-131,\"Invalid suffix; column 15; CONFigure:OVER:LEVel; the unit does not fit this parameter\"", _bench.Ask("SYST:ERR?"));
    }

    [TestMethod]
    public void A_refusal_names_the_cores_reasons()
    {
        _bench.Core.RefuseNext = (1u << (int)Refusal.LoopOpen) | (1u << (int)Refusal.NoHeartbeat);
        _bench.Ask("ARM #H1");
        Assert.AreEqual("201,\"Refused by the trip core; column 1; ARM: LOOP_OPEN,NO_HEARTBEAT\"", _bench.Ask("SYST:ERR?"));
    }

    [TestMethod]
    public void CLS_empties_the_queue()
    {
        _bench.Ask("FOO");
        _bench.Do("*CLS");
        Assert.AreEqual("0", _bench.Ask("*ESR?"));
    }
}
