using AgNw.Contract;
using AgNw.Supervisor.Board;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests.Safety;

[TestClass]
public sealed class ProofTestTests
{
    private const string Unlock = "CAL:SEC:STAT OFF,20140";

    private readonly FadingStorage _storage = new();

    [TestMethod]
    public void A_board_without_a_proof_test_says_so_in_status_and_state()
    {
        var bench = Bench();
        Assert.AreEqual("NEVER,0,0,\"\"", bench.Ask("PRO:STAT?"));
        Assert.IsTrue(IsDue(bench));
    }

    [TestMethod]
    public void A_passed_test_lasts_over_power_loss_with_who_did_it()
    {
        var bench = Bench();
        bench.Do(Unlock);
        bench.Do("PROoftest:RECord 20260301,20270301,PASSed,\"A. Person; lab 3, bay 2\"");
        Assert.IsFalse(IsDue(bench));
        Assert.AreEqual("VALID,20260301,20270301,\"A. Person; lab 3, bay 2\"", Bench().Ask("PRO:STAT?"));
        Assert.IsFalse(IsDue(Bench()));
    }

    [TestMethod]
    public void It_is_due_from_the_day_after_its_due_date_as_the_host_tells_it()
    {
        var bench = Bench();
        bench.Do(Unlock);
        bench.Do("PRO:REC 20260301,20270301,PASS,'x'");
        bench.Do("SYST:DATE 2027,3,1");
        Assert.IsFalse(IsDue(bench));
        bench.Wait(86_400_000);
        Assert.AreEqual("2027,3,2", bench.Ask("SYST:DATE?"));
        Assert.IsTrue(IsDue(bench));
        StringAssert.StartsWith(bench.Ask("PRO:STAT?"), "OVERDUE,");
    }

    [TestMethod]
    public void A_failed_test_is_shown_as_failed()
    {
        var bench = Bench();
        bench.Do(Unlock);
        bench.Do("PRO:REC 20260301,20270301,FAILed,'x'");
        StringAssert.StartsWith(bench.Ask("PRO:STAT?"), "FAILED,");
        Assert.IsTrue(IsDue(bench));
    }

    [TestMethod]
    public void A_damaged_record_is_shown_as_damaged()
    {
        var bench = Bench();
        bench.Do(Unlock);
        bench.Do("PRO:REC 20260301,20270301,PASS,'x'");
        _storage.Held(StorageSlots.ProofTest)[12] ^= 4;
        _storage.Held(StorageSlots.ProofTest + 1)[12] ^= 4;
        var next = Bench();
        Assert.AreEqual("DAMAGED,0,0,\"\"", next.Ask("PRO:STAT?"));
        Assert.IsTrue(IsDue(next));
    }

    [TestMethod]
    [DataRow("PRO:REC 20260301,20270301,PASS,'x'", ScpiErrors.CommandProtected, false)]
    [DataRow("PRO:REC 20260230,20270301,PASS,'x'", ScpiErrors.DataOutOfRange, true)]
    [DataRow("PRO:REC 20260301,20260301,PASS,'x'", ScpiErrors.SettingsConflict, true)]
    [DataRow("PRO:REC 20260301,20270301,PASS,x", ScpiErrors.DataType, true)]
    [DataRow("PRO:REC 20260301,20270301,PASS,\"x", ScpiErrors.InvalidStringData, true)]
    [DataRow("PRO:REC 20260301,20270301,PASS,\"a\"\"b\"", ScpiErrors.InvalidStringData, true)]
    [DataRow("PRO:REC 20260301,20270301,PASS,\"123456789012345678901234567890123\"", ScpiErrors.InvalidStringData, true)]
    [DataRow("PRO:REC 20260301,20270301,PASS", ScpiErrors.MissingParameter, true)]
    public void A_line_that_is_wrong_keeps_nothing(string line, int error, bool open)
    {
        var bench = Bench();
        if (open)
        {
            bench.Do(Unlock);
        }

        Assert.AreEqual(error, bench.ErrorOf(line));
        Assert.AreEqual("NEVER,0,0,\"\"", bench.Ask("PRO:STAT?"));
    }

    [TestMethod]
    public void A_storage_that_refuses_is_told_and_the_record_before_still_holds()
    {
        var bench = Bench();
        bench.Do(Unlock);
        bench.Do("PRO:REC 20260301,20270301,PASS,'x'");
        _storage.BytesLeft = 20;
        Assert.AreEqual(ScpiErrors.NotStored, bench.ErrorOf("PRO:REC 20280301,20290301,PASS,'y'"));
        Assert.AreEqual("VALID,20260301,20270301,\"x\"", bench.Ask("PRO:STAT?"));
    }

    private static bool IsDue(SupervisorBench bench)
    {
        bench.Wait(50);
        int condition = int.Parse(bench.Ask("STAT:QUES:COND?"), System.Globalization.CultureInfo.InvariantCulture);
        return (condition & QuestionableBits.ProofTestDue) != 0;
    }

    private SupervisorBench Bench() => new(storage: _storage);
}
