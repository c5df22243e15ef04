using AgNw.Interlock.Protocol;

namespace AgNw.Interlock.Tests.Protocol;

[TestClass]
public sealed class BoardErrorTests
{
    [TestMethod]
    [DataRow("0,\"No error\"", 0, "No error")]
    [DataRow("-113,\"Undefined header; column 4\"", -113, "Undefined header; column 4")]
    [DataRow("+201,\"Refused by the trip core: LOOP_OPEN\"", 201, "Refused by the trip core: LOOP_OPEN")]
    [DataRow("-310,\"what another instrument says\"", -310, "what another instrument says")]
    public void An_entry_is_read(string reply, int number, string text) => Assert.AreEqual(new BoardError(number, text), BoardError.Parse(reply));

    [TestMethod]
    [DataRow("8,\"No error\"", DisplayName = "one bit of the digit flipped")]
    [DataRow("0,\"Undefined header\"")]
    [DataRow("-112,\"Undefined header\"")]
    [DataRow("no comma")]
    [DataRow("0,No error")]
    public void An_entry_whose_number_and_words_do_not_belong_together_is_damaged(string reply) =>
        Assert.ThrowsExactly<FormatException>(() => BoardError.Parse(reply));
}
