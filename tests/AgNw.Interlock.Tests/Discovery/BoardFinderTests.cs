using System.Text;
using AgNw.Interlock.Discovery;
using AgNw.Interlock.Ports;
using AgNw.Interlock.Tests.Support;
using Moq;

namespace AgNw.Interlock.Tests.Discovery;

[TestClass]
public sealed class BoardFinderTests
{
    [TestMethod]
    public async Task Every_port_is_judged_by_its_answer_and_ports_in_use_are_not_opened()
    {
        var time = new FakeTime();
        Dictionary<string, Func<Stream>> ports = new()
        {
            ["a-board"] = () => Answering(time, "\nAgNw,Interlock,0001,0.1.0\n"),
            ["b-smu"] = () => Answering(time, "Keithley Instruments Inc., Model 2614B, 4063105, 3.2.2\r\n"),
            ["c-modem"] = () => Answering(time, "ERROR\n"),
            ["d-silent"] = () => Answering(time, string.Empty),
            ["e-busy"] = () => throw new PortException("e-busy", PortProblem.Busy, string.Empty),
            ["f-denied"] = () => throw new PortException("f-denied", PortProblem.Denied, string.Empty),
            ["h-gone"] = () => new BoardStream(time, _ => []) { IsUnplugged = true },
        };
        var backend = new Mock<ISerialBackend>(MockBehavior.Strict);
        backend.Setup(b => b.CandidatePorts()).Returns([.. ports.Keys, "g-held"]);
        backend.Setup(b => b.IsInUse(It.IsAny<string>())).Returns((string port) => port == "g-held");
        backend.Setup(b => b.Open(It.IsIn<string>(ports.Keys), It.IsAny<int>())).Returns((string port, int _) => ports[port]());

        IReadOnlyList<FoundPort> found = await new BoardFinder(backend.Object, time).FindAsync(["a-board"], TimeSpan.FromMilliseconds(300));

        CollectionAssert.AreEqual(
            new (string, PortFinding)[]
            {
                ("a-board", PortFinding.Interlock), ("b-smu", PortFinding.OtherInstrument), ("c-modem", PortFinding.Silent), ("d-silent", PortFinding.Silent),
                ("e-busy", PortFinding.InUse), ("f-denied", PortFinding.Unusable), ("g-held", PortFinding.InUse), ("h-gone", PortFinding.Unusable),
            },
            found.Select(f => (f.Port, f.Finding)).ToArray());
        Assert.AreEqual("AgNw, Interlock, 0001, 0.1.0", found[0].Identity);
    }

    [TestMethod]
    public async Task The_question_is_the_only_line_sent()
    {
        var time = new FakeTime();
        BoardStream line = Answering(time, "AgNw,Interlock,0001,0.1.0\n");
        var backend = new Mock<ISerialBackend>();
        backend.Setup(b => b.CandidatePorts()).Returns(["x"]);
        backend.Setup(b => b.Open("x", It.IsAny<int>())).Returns(line);

        await new BoardFinder(backend.Object, time).FindAsync([], TimeSpan.FromSeconds(1));
        CollectionAssert.AreEqual(new[] { "*IDN?" }, line.Lines);
        Assert.IsTrue(line.IsDisposed);
    }

    private static BoardStream Answering(FakeTime time, string reply) => new(time, line => line == "*IDN?" ? Encoding.ASCII.GetBytes(reply) : []);
}
