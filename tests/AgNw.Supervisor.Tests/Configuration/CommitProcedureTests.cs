using AgNw.Contract;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests.Configuration;

[TestClass]
public sealed class CommitProcedureTests
{
    private readonly SupervisorBench _bench = new();

    // The self-test at start commits too.
    public CommitProcedureTests() => _bench.Core.Requests.Clear();

    [TestMethod]
    public void A_word_that_reads_back_different_ends_it_before_the_commit()
    {
        _bench.Do("CONF:MODE BRE;OVER:LEV 1 mA;:CONF:DROP:SAMP 5");
        _bench.Core.StuckWord = Registers.DropSamples;
        Assert.AreEqual(ScpiErrors.ReadBackDiffers, _bench.ErrorOf("CONF:COMM"));
        Assert.IsEmpty(_bench.Core.Writes(Registers.Commit));
        CollectionAssert.AreEqual(ConfigurationWords.Reset, _bench.Core.Live.ToArray());
    }

    [TestMethod]
    public void A_word_that_is_only_read_different_ends_it_too()
    {
        _bench.Do("CONF:MODE BRE;OVER:LEV 1 mA");
        _bench.Core.MisreadWord = Registers.CrowbarDelay;
        Assert.AreEqual(ScpiErrors.ReadBackDiffers, _bench.ErrorOf("CONF:COMM"));
        Assert.IsEmpty(_bench.Core.Writes(Registers.Commit));
    }

    [TestMethod]
    public void A_lost_link_ends_it_before_the_commit()
    {
        _bench.Do("CONF:MODE BRE;OVER:LEV 1 mA");
        int frames = _bench.Core.Requests.Count;
        // STATUS, then two frames of words: the second of them never gets through
        _bench.Core.Disturb = frame => frame >= frames + 2 ? Damage.Request : Damage.None;
        Assert.AreEqual(ScpiErrors.HardwareError, _bench.ErrorOf("CONF:COMM"));
        Assert.IsEmpty(_bench.Core.Writes(Registers.Commit));
    }

    [TestMethod]
    [DataRow(TripState.Armed)]
    [DataRow(TripState.Tripped)]
    [DataRow(TripState.Bypass)]
    public void It_is_allowed_only_in_DISARMED(TripState state)
    {
        _bench.Core.State = state;
        Assert.AreEqual(ScpiErrors.StateNotAllowed, _bench.ErrorOf("CONF:COMM"));
        Assert.IsEmpty(_bench.Core.Writes(Registers.Commit));
    }

    [TestMethod]
    [DataRow("CONF:MODE REW;OVER:LEV 100 uA;:CONF:LIM:LEV 90 uA", "20 %")]
    [DataRow("CONF:MODE BRE;OVER:ENAB ON;LEV 1 mA;:CONF:UND:ENAB ON;LEV 1 mA", "UNDER must be below OVER")]
    [DataRow("CONF:MODE BRE;OVER:LEV 1 mA;:CONF:UND:ENAB ON;LEV 1 mA", "UNDER must be below OVER")]
    [DataRow("CONF:MODE BRE;DROP:ENAB ON", "OVER needs a level")]
    [DataRow("CONF:MODE REW", "OVER needs a level")]
    public void Settings_that_do_not_fit_each_other_are_a_conflict(string settings, string reason)
    {
        _bench.Do(settings);
        _bench.Ask("CONF:COMM");
        string error = _bench.Ask("SYST:ERR?");
        Assert.StartsWith("-221,", error);
        Assert.Contains(reason, error);
        Assert.IsEmpty(_bench.Core.Writes(Registers.Commit));
    }

    [TestMethod]
    [DataRow("CONF:MODE REW;OVER:LEV 120 uA;:CONF:LIM:LEV 99 uA")]
    [DataRow("CONF:MODE BRE;OVER:LEV 2 mA;:CONF:UND:ENAB ON;LEV 1 mA")]
    public void Settings_that_fit_are_committed(string settings)
    {
        _bench.Do(settings);
        _bench.Do("CONF:COMM");
        Assert.HasCount(1, _bench.Core.Writes(Registers.Commit));
    }

    [TestMethod]
    public void A_refusal_of_the_core_is_told()
    {
        _bench.Do("CONF:CHOP:ENAB ON");
        int frames = _bench.Core.Requests.Count;
        // STATUS, 2 x write, 2 x read, STAGED_CRC, then COMMIT
        _bench.Core.Disturb = frame =>
        {
            _bench.Core.RefuseNext = frame == frames + 6 ? 1u << (int)Refusal.BadValue : 0;
            return Damage.None;
        };
        _bench.Ask("CONF:COMM");
        Assert.AreEqual("201,\"Refused by the trip core; column 1; CONFigure:COMMit: BAD_VALUE\"", _bench.Ask("SYST:ERR?"));
    }

    [TestMethod]
    public void The_CRC_is_that_of_the_words_in_address_order_little_endian()
    {
        Assert.AreEqual("#H" + ExpectedCrc(ConfigurationWords.Reset).ToString("X8"), _bench.Ask("CONF:CRC:STAG?"));
    }

    // Bit by bit, from the parameters in trip_core.yaml.
    private static uint ExpectedCrc(uint[] words)
    {
        uint crc = 0xFFFFFFFF;
        foreach (byte value in words.SelectMany(BitConverter.GetBytes))
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
