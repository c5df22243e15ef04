using AgNw.Contract;
using AgNw.Interlock.Profiles;

namespace AgNw.Interlock.Tests.Profiles;

[TestClass]
public sealed class ProfileReaderTests
{
    [TestMethod]
    public void Every_example_reads_and_they_are_listed_by_name()
    {
        CollectionAssert.AreEqual(new[] { "breakdown-100mVps", "monitor", "rewire" }, ExampleProfiles.Names.ToArray());
        foreach (string name in ExampleProfiles.Names) Assert.AreEqual(name, ExampleProfiles.Read(name).Name);
    }

    [TestMethod]
    [DataRow("over.level", 15_000_000_000)]
    [DataRow("over.deglitch", 100)]
    [DataRow("drop.fraction", 500_000)]
    [DataRow("drop.floor", 400_000_000)]
    [DataRow("rate.limit", 5_000_000)]
    [DataRow("rate.window", 100_000)]
    [DataRow("host.timeout", 10_000)]
    [DataRow("blank.idle", 2)]
    [DataRow("heartbeat.period", 500)]
    public void The_breakdown_example_means_this_in_the_contracts_steps(string path, long steps)
    {
        InterlockProfile profile = ExampleProfiles.Read("breakdown-100mVps");
        Assert.AreEqual(steps, profile[SettingCatalog.Find(path)!]);
        Assert.AreEqual(TripMode.Breakdown, profile.Mode);
    }

    [TestMethod]
    [DataRow("10 uA", 10_000_000)]
    [DataRow("10uA", 10_000_000)]
    [DataRow("10 \u00B5A", 10_000_000)]
    [DataRow("0.00001 A", 10_000_000)]
    [DataRow("1e-5 A", 10_000_000)]
    [DataRow("+1.5E1 uA", 15_000_000)]
    [DataRow("250 nA", 250_000)]
    [DataRow("0.001 uA", 1000)]
    [DataRow("7 pA", 7)]
    public void A_current_may_be_written_so(string text, long picoampere)
    {
        InterlockProfile profile = Read($"mode: MONITOR\nlimiter:\n  level: {text}\n");
        Assert.AreEqual(picoampere, profile[SettingCatalog.Find("limiter.level")!]);
    }

    [TestMethod]
    [DataRow("mode: MONITOR\nover:\n  limit: 10 uA\n", 3, "over.limit", "allowed: deglitch, enable, level, path")]
    [DataRow("mode: MONITOR\nspeed: 3\n", 2, "speed", "allowed: blank,")]
    [DataRow("mode: MONITOR\nover.level: 10 uA\n", 2, "over.level", "")]
    [DataRow("mode: MONITOR\nover:\n  level: 10 V\n", 3, "over.level", "has the unit 'V'; allowed: A, mA, uA, nA, pA")]
    [DataRow("mode: MONITOR\nover:\n  level: 10 MA\n", 3, "over.level", "is out of range")]
    [DataRow("mode: MONITOR\nover:\n  level: 10\n", 3, "over.level", "has no unit; allowed: A, mA, uA, nA, pA")]
    [DataRow("mode: MONITOR\nover:\n  deglitch: -100 ns\n", 3, "over.deglitch", "is negative; allowed: 0 s to 0.000085312 s")]
    [DataRow("mode: MONITOR\nover:\n  deglitch: 2 ms\n", 3, "over.deglitch", "is out of range; allowed: 0 s to 0.000085312 s")]
    [DataRow("mode: MONITOR\nover:\n  deglitch: 0.5 ns\n", 3, "over.deglitch", "finer than the setting's step")]
    [DataRow("mode: MONITOR\nover:\n  deglitch: fast\n", 3, "over.deglitch", "is not a number")]
    [DataRow("mode: MONITOR\nover:\n  enable: yes\n", 3, "over.enable", "allowed: true, false, on, off")]
    [DataRow("mode: MONITOR\nover:\n  path: quick\n", 3, "over.path", "allowed: FILTERED, DIRECT")]
    [DataRow("mode: BREAK\n", 1, "mode", "allowed: NONE, BREAKDOWN, REWIRE, MONITOR")]
    [DataRow("mode: MONITOR\ndrop:\n  samples: 0\n", 3, "drop.samples", "is out of range; allowed: 1 to 255")]
    [DataRow("mode: MONITOR\ndrop:\n  samples: 2.5\n", 3, "drop.samples", "allowed: whole numbers")]
    [DataRow("mode: MONITOR\ndrop:\n  samples: 3 %\n", 3, "drop.samples", "allowed: a number without unit")]
    [DataRow("mode: MONITOR\ndrop:\n  fraction: 120 %\n", 3, "drop.fraction", "is out of range; allowed: 0.001 to 0.999")]
    [DataRow("mode: MONITOR\nmode: MONITOR\n", 2, "mode", "given twice")]
    [DataRow("mode: MONITOR\nover:\n  level: 1 uA\n  level: 2 uA\n", 4, "over.level", "given twice")]
    [DataRow("mode: MONITOR\nover: 10 uA\n", 2, "over", "a section was expected")]
    [DataRow("mode: MONITOR\nover:\n  level: [1 uA, 2 uA]\n", 3, "over.level", "a single value was expected")]
    [DataRow("mode:\n  level: 1\n", 2, "mode", "a single value was expected")]
    [DataRow("mode: &m MONITOR\n", 1, "mode", "anchors and tags")]
    [DataRow("mode: !!str MONITOR\n", 1, "mode", "anchors and tags")]
    [DataRow("over:\n  enable: false\n", 3, "mode", "a profile must say what it is for")]
    [DataRow("mode: NONE\n", 1, "mode", "a profile must say what it is for")]
    [DataRow("- mode\n", 1, "", "a section was expected")]
    [DataRow("", 1, "", "empty")]
    [DataRow("mode: MONITOR\n---\nmode: MONITOR\n", 2, "", "a second document")]
    [DataRow("mode: MONITOR\n\tover: 1\n", 2, "", "not YAML")]
    [DataRow("mode: \"MONITOR\n", 2, "", "not YAML")]
    [DataRow("mode: MONITOR\nrange: 30 mA\n", 2, "range", "is out of range")]
    [DataRow("mode: MONITOR\nrange: 10 uA\nover:\n  level: 1 mA\n", 4, "over.level", "in the range 10 uA")]
    [DataRow("mode: MONITOR\nover:\n  level: 25 mA\n", 3, "over.level", "beyond the range's converters")]
    [DataRow("mode: BREAKDOWN\nover:\n  enable: true\n", 4, "over.level", "missing although over.enable is true")]
    [DataRow("mode: REWIRE\nlimiter:\n  level: 1 mA\nover:\n  enable: true\n  level: 1.1 mA\n", 6, "over.level", "less than 20 % above the limiter; allowed: 0.0012 A or more")]
    [DataRow("mode: MONITOR\nexternal:\n  deglitch: 99999999999999999999999999999999999999999999 s\n", 3, "external.deglitch", "is not a number")]
    public void What_is_wrong_is_named_by_file_line_and_field_with_what_is_allowed(string yaml, int line, string field, string allowed)
    {
        ProfileException error = Assert.ThrowsExactly<ProfileException>(() => Read(yaml));
        Assert.AreEqual(line, error.Line, error.Message);
        Assert.AreEqual(field, error.Field, error.Message);
        StringAssert.Contains(error.Message, allowed);
        StringAssert.StartsWith(error.Message, $"test.yaml, line {line}: ");
        Assert.DoesNotContain("\n", error.Message);
    }

    [TestMethod]
    public void A_file_that_is_not_there_or_absurdly_long_is_an_error_with_its_name()
    {
        StringAssert.Contains(Assert.ThrowsExactly<ProfileException>(() => ProfileReader.ReadFile("none.yaml")).Message, "none.yaml");
        StringAssert.Contains(Assert.ThrowsExactly<ProfileException>(() => Read(new string('#', 70_000))).Message, "64 KiB");
    }

    [TestMethod]
    public void No_cut_or_changed_byte_of_an_example_ends_in_anything_but_a_profile_or_a_profile_error()
    {
        string text = ExampleProfiles.ReadText("breakdown-100mVps");
        var random = new Random(20260101);
        for (int trial = 0; trial < 3000; trial++)
        {
            char[] changed = text[..random.Next(text.Length)].ToCharArray();
            for (int change = random.Next(3); change > 0 && changed.Length > 0; change--)
                changed[random.Next(changed.Length)] = (char)random.Next(1, 128);
            try
            {
                Read(new string(changed));
            }
            catch (ProfileException)
            {
                // What was wanted.
            }
        }
    }

    private static InterlockProfile Read(string yaml) => ProfileReader.Read(yaml, "test.yaml");
}
