using AgNw.Interlock.SourceMeter;

namespace AgNw.Interlock.Tests.SourceMeter;

[TestClass]
public sealed class SmuScriptTests
{
    [TestMethod]
    public void The_lines_are_those_of_the_manual() => CollectionAssert.AreEqual(
        new[] { "abort", "smua.abort()", "smua.source.output = smua.OUTPUT_OFF" }, SmuScript.Abort.ToArray());

    [TestMethod]
    [DataRow("agnw 7\t0.00000e+00", false)]
    [DataRow("agnw 7\t1.00000e+00", true)]
    [DataRow("agnw 6\t0.00000e+00", null, DisplayName = "the answer to an earlier question")]
    [DataRow("0.00000e+00", null, DisplayName = "a reading that a script had printed")]
    [DataRow("agnw 7\tnil", null)]
    [DataRow("", null)]
    public void Only_the_answer_to_this_question_confirms(string line, bool? expected) => Assert.AreEqual(expected, SmuScript.ReadConfirmation(line, 7));
}
