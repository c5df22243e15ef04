using AgNw.NanoGate.Rules;

namespace AgNw.NanoGate.Tests.Rules;

/// <summary>Each rule on a sample that breaks it: it compiles, one finding names rule, file, line and member.</summary>
[TestClass]
public sealed class BrokenSampleTests
{
    [TestMethod]
    [DataRow("generic", "Sample.Box`1", 0, "public class Box<T> { public int Plain; }", DisplayName = "generic class")]
    [DataRow("generic", "Sample.C.M", 2, "public class C {\n public static int M<T>(int x) { return x; } }", DisplayName = "generic method")]
    [DataRow("generic", "Sample.C.M", 2, "public class C {\n public void M(System.Action<int> a) { } }", DisplayName = "Action<int>")]
    [DataRow("generic", "Sample.C.Done", 0, "public class C { public System.Func<int> Done; public void M() { } }", DisplayName = "field")]
    [DataRow("generic", "Sample.C.M", 2, "public class C {\n public void M() { System.Action<int> a = null; a(1); } }", DisplayName = "call")]
    [DataRow("multidimensional array", "Sample.C.M", 2, "public class C {\n public void M(int[,] a) { } }", DisplayName = "[,] parameter")]
    [DataRow("multidimensional array", "Sample.C.M", 2,
        "public class C {\n public int M() { return new int[2, 3].Length; } }", DisplayName = "[,] created")]
    [DataRow("floating point", "Sample.C.Gain", 0, "public class C { public double Gain; public void M() { } }", DisplayName = "double field")]
    [DataRow("floating point", "Sample.C.M", 2, "public class C {\n public int M(int x) { return (int)(x * 1.5); } }", DisplayName = "constant")]
    [DataRow("floating point", "Sample.C.M", 2, "public class C {\n public float[] M() { return new float[2]; } }", DisplayName = "float[]")]
    [DataRow("floating point", "Sample.C.M", 2,
        "public class C {\n public int M(int x) { return (int)System.Math.Sqrt(x); } }", DisplayName = "Math.Sqrt")]
    [DataRow("default interface method", "Sample.I.M", 2, "public interface I {\n int M() { return 1; } }", DisplayName = "default method")]
    [DataRow("static initialiser", "Sample.A..cctor", 2,
        "public class A {\n static readonly int[] Table = B.Table; }\npublic class B { public static int[] Table = new int[2]; }",
        DisplayName = "another type's static")]
    [DataRow("static initialiser", "Sample.B.Get", 4,
        "public class A {\n static readonly int X = B.Get(); }\npublic class B { static int y = M(); static int M() { return 1; }\n"
        + "public static int Get() { return y; } }", DisplayName = "through a call")]
    [DataRow("checked", "Sample.C.M", 2, "public class C {\n public int M(int x) { return checked(x + 1); } }", DisplayName = "checked +")]
    [DataRow("checked", "Sample.C.M", 2, "public class C {\n public byte M(int x) { return checked((byte)x); } }", DisplayName = "checked cast")]
    [DataRow("division", "Sample.C.M", 2, "public class C {\n public int M(int x, int y) { return x / y; } }", DisplayName = "int / int")]
    [DataRow("division", "Sample.C.M", 2, "public class C {\n public ulong M(ulong x, ulong y) { return x % y; } }", DisplayName = "ulong % ulong")]
    [DataRow("division", "Sample.C.M", 2, "public class C {\n public int M(int x) { return x / -1; } }", DisplayName = "/ -1")]
    [DataRow("division", "Sample.C.M", 2,
        "public class C {\n public int M(int x, bool b) { return x / (b ? 0 : 3); } }", DisplayName = "constants on two ways")]
    public void A_broken_sample_is_found(string rule, string member, int line, string source)
    {
        var findings = Recorded.Check("namespace Sample { " + source + " }");

        Assert.HasCount(1, findings, string.Join('\n', findings));
        Assert.AreEqual((rule, Recorded.SamplePath, member), (findings[0].Rule, findings[0].File, findings[0].Member));
        if (line > 0)
            Assert.AreEqual(line, findings[0].Line);
    }

    [TestMethod]
    public void What_the_rules_allow_gives_no_finding()
    {
        var findings = Recorded.Check("""
            namespace Sample
            {
                public delegate int Step(int x);
                public interface I { int M(); }
                public class C : I
                {
                    public static readonly int[] Table = { 1, 2, 3 };
                    private static readonly string Name = string.Empty + Table.Length.ToString();
                    private readonly byte[][] _rows = { new byte[2], null };
                    public int M() { return unchecked(_rows.Length + (int)0xFFFFFFFF) / 10 % 3; }
                    public long Long(long x, ulong y) { return (x / 1000000000L) + (long)(y % 7) + Name.Length; }
                }
            }
            """);

        Assert.AreEqual("", string.Join('\n', findings));
    }

    [TestMethod]
    public void A_division_in_the_table_is_allowed_and_one_more_is_not()
    {
        const string one = "namespace Sample { public class C { public int M(int x, int y) { return x / y; } } }";
        const string two = "namespace Sample { public class C { public int M(int x, int y) { return x / y + x % y; } } }";
        var entry = new GuardedDivision("Sample.C.M", 1, "the caller tests y");

        Assert.IsEmpty(Recorded.Check(one, entry));
        Assert.HasCount(2, Recorded.Check(two, entry));
    }

    [TestMethod]
    public void A_line_of_the_table_that_no_division_needs_any_more_is_found()
    {
        var findings = Recorded.Check("namespace Sample { public class C { } }", new GuardedDivision("Sample.C.M", 1, "the caller tests y"));

        Assert.HasCount(1, findings);
        Assert.AreEqual((GuardedDivision.Path, "Sample.C.M"), (findings[0].File, findings[0].Member));
    }

    [TestMethod]
    [DataRow("A.B | 1 |")]
    [DataRow("A.B | 0 | reason")]
    [DataRow("A.B | one | reason")]
    [DataRow("A.B")]
    public void A_table_entry_without_count_or_reason_is_refused(string line) =>
        Assert.ThrowsExactly<FormatException>(() => GuardedDivision.Read(["# comment", line]));
}
