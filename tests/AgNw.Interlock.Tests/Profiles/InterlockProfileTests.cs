using System.Security.Cryptography;
using System.Text;
using AgNw.Contract;
using AgNw.Interlock.Profiles;

namespace AgNw.Interlock.Tests.Profiles;

[TestClass]
public sealed class InterlockProfileTests
{
    [TestMethod]
    public void Profiles_that_mean_the_same_have_one_canonical_text_and_hash()
    {
        InterlockProfile first = ProfileReader.Read("name: a\nmode: MONITOR\nover: {level: 10 uA, deglitch: 0.1 us}\n", "a.yaml");
        InterlockProfile second = ProfileReader.Read("over:\n  deglitch: 100 ns\n  level: 0.01 mA\nmode: mon\ndrop: {samples: 3}\n", "b.yaml");

        Assert.AreEqual(first.CanonicalText, second.CanonicalText);
        Assert.AreEqual(first.Hash, second.Hash);
        Assert.AreEqual(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(first.CanonicalText))), first.Hash);
        StringAssert.Contains(first.CanonicalText, "\nover.level: 0.00001 A\nover.deglitch: 0.0000001 s\n");
        Assert.AreNotEqual(first.Hash, first.With("drop.samples", "4").Hash);
    }

    [TestMethod]
    public void The_canonical_text_has_every_setting_and_reads_back()
    {
        InterlockProfile profile = ExampleProfiles.Read("rewire");
        string[] lines = profile.CanonicalText.TrimEnd('\n').Split('\n');
        Assert.HasCount(SettingCatalog.All.Count, lines);

        InterlockProfile again = InterlockProfile.Empty("again");
        foreach (string line in lines) again = again.With(line.Split(": ")[0], line.Split(": ")[1]);
        Assert.AreEqual(profile.Hash, again.Hash);
    }

    [TestMethod]
    public void Every_configuration_setting_of_the_contract_is_a_field_of_a_profile()
    {
        for (int command = 0; command < CommandTable.Count; command++)
        {
            if (CommandTable.TargetCount[command] == 0) continue;
            Assert.AreEqual(command, SettingCatalog.Of(command).Command, CommandTable.Pattern[command]);
        }

        Assert.IsNotNull(SettingCatalog.Find("host.action"));
        Assert.IsNull(SettingCatalog.Find("commit"));
    }

    [TestMethod]
    public void A_program_sets_values_in_base_units_or_as_a_file_would()
    {
        InterlockProfile profile = InterlockProfile.Empty("p").With("mode", "BREAKDOWN").With("over.level", 0.015).With("drop.samples", 5);

        Assert.AreEqual(15_000_000_000, profile[SettingCatalog.Find("over.level")!]);
        Assert.AreEqual(5, profile[SettingCatalog.Find("drop.samples")!]);
    }

    [TestMethod]
    [DataRow("over.level", -1e-3, "is negative")]
    [DataRow("over.level", 1.0, "is out of range")]
    [DataRow("over.level", double.NaN, "is out of range")]
    [DataRow("mode", 1.0, "a word is wanted")]
    [DataRow("over.limit", 1.0, "there is no such setting")]
    public void A_programs_mistake_names_the_setting(string path, double value, string problem)
    {
        ProfileException error = Assert.ThrowsExactly<ProfileException>(() => InterlockProfile.Empty("p").With(path, value));
        StringAssert.Contains(error.Message, problem);
        Assert.AreEqual(path, error.Field);
    }

    [TestMethod]
    [DataRow("20 mA", 390_625_000)]
    [DataRow("10 mA", 195_312_500)]
    [DataRow("10 nA", 195)]
    public void The_default_of_a_level_scales_with_the_range(string range, long picoampere)
    {
        InterlockProfile profile = InterlockProfile.Empty("p").With("mode", "MONITOR").With("range", range);

        Assert.AreEqual(picoampere, profile[SettingCatalog.Find("drop.floor")!]);
        Assert.IsNull(ProfileChecks.Find(profile));
    }
}
