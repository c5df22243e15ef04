using AgNw.Interlock.Profiles;

namespace AgNw.Interlock.Tests.Profiles;

[TestClass]
public sealed class SettingResolutionTests
{
    // 20 mA range: one DAC step is 25 mA / 65536 = 381.47 nA; one tick is 20.83 ns.
    [TestMethod]
    [DataRow("over.level", "15 mA", 0.0149997, true)]
    [DataRow("over.level", "15 mA", 0.0149992, false)]
    [DataRow("over.level", "15 mA", 0.025, false)]
    [DataRow("over.deglitch", "100 ns", 83.34e-9, true)]
    [DataRow("over.deglitch", "100 ns", 62.5e-9, false)]
    [DataRow("drop.samples", "3", 3, true)]
    [DataRow("drop.samples", "3", 4, false)]
    [DataRow("over.path", "DIRECT", 1, true)]
    [DataRow("over.path", "DIRECT", 0, false)]
    [DataRow("drop.fraction", "0.3", 0.299995, true)]
    [DataRow("drop.fraction", "0.3", 0.2999, false)]
    [DataRow("range", "15 mA", 0.02, true)]
    [DataRow("range", "15 mA", 0.01, false)]
    [DataRow("host.timeout", "10 s", 10, true)]
    [DataRow("host.timeout", "10 s", 20, false)]
    [DataRow("conductance.threshold", "77.481 uS", 77.48e-6, true)]
    [DataRow("conductance.threshold", "77.481 uS", 7.7481e-6, false)]
    public void A_value_in_effect_is_within_a_step_of_the_one_asked(string path, string asked, double inEffect, bool fits)
    {
        InterlockProfile profile = InterlockProfile.Empty("p").With("mode", "MONITOR").With(path, asked);
        Assert.AreEqual(fits, SettingResolution.Fits(SettingCatalog.Find(path)!, profile, inEffect));
    }

    // Window 100 ms = 1e5 samples: one count is 125 uV / (1e5 x 0.1 s) = 12.5 nV/s, 2^32 of them 53.68709 V/s.
    [TestMethod]
    [DataRow("1000 V/s", 53.68709, true)]
    [DataRow("1000 V/s", 1000, false)]
    [DataRow("5 V/s", 5, true)]
    [DataRow("5 V/s", 5.1, false)]
    public void A_rate_limit_saturates_at_32_bits(string asked, double inEffect, bool fits)
    {
        InterlockProfile profile = InterlockProfile.Empty("p").With("rate.limit", asked).With("rate.window", "100 ms");
        Assert.AreEqual(fits, SettingResolution.Fits(SettingCatalog.Find("rate.limit")!, profile, inEffect));
    }
}
