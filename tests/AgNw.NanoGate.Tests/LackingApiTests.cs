namespace AgNw.NanoGate.Tests;

/// <summary>What nanoFramework lacks, or C# 9, does not compile; the error names file, line and member.</summary>
[TestClass]
public sealed class LackingApiTests
{
    [TestMethod]
    [DataRow("public decimal M() { return 1m; }", DisplayName = "decimal")]
    [DataRow("public int M(System.ReadOnlySpan<byte> bytes) { return bytes.Length; }", DisplayName = "span")]
    [DataRow("public int M(int? x) { return x ?? 0; }", DisplayName = "nullable struct")]
    [DataRow("volatile int M;", DisplayName = "volatile")]
    [DataRow("public System.Collections.IEnumerable M() { yield return 1; }", DisplayName = "yield")]
    [DataRow("public async void M() { await null; }", DisplayName = "async")]
    [DataRow("public object M() { return new System.Collections.Generic.List<int>(); }", DisplayName = "List<int>")]
    [DataRow("public bool M(int[] x) { return System.Linq.Enumerable.Any(x); }", DisplayName = "LINQ")]
    [DataRow("public long M(ref long x) { return System.Threading.Interlocked.Increment(ref x); }", DisplayName = "Interlocked on long")]
    [DataRow("public int M(byte[] x) { return System.Convert.ToHexString(x).Length; }", DisplayName = "Convert.ToHexString")]
    [DataRow("public string M(int x) { return $\"{x}\"; }", DisplayName = "string interpolation")]
    [DataRow("public object M() { return new System.Text.StringBuilder().AppendJoin(',', \"a\"); }", DisplayName = "AppendJoin")]
    [DataRow("public string M() { return \"\"\"a\"\"\"; }", DisplayName = "C# 11")]
    [DataRow("public (int, int) M() { return (1, 2); }", DisplayName = "tuple")]
    public void What_is_not_recorded_does_not_compile(string member)
    {
        var findings = Recorded.Check("namespace Sample\n{\n    public class C\n    {\n        " + member + "\n    }\n}\n");

        Assert.IsNotEmpty(findings);
        foreach (var finding in findings)
        {
            Assert.StartsWith("CS", finding.Rule);
            Assert.AreEqual((Recorded.SamplePath, 5, "Sample.C.M"), (finding.File, finding.Line, finding.Member), finding.ToString());
        }
    }
}
