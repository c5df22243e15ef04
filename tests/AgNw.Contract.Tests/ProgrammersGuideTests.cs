using System.Globalization;
using System.Text.RegularExpressions;

namespace AgNw.Contract.Tests;

/// <summary>The frames printed in the trip core's programmer's guide are those that the contract's code makes.</summary>
[TestClass]
public sealed partial class ProgrammersGuideTests
{
    private static readonly string[] Printed = [.. Frames().Select(match => match.Groups[1].Value)];

    [TestMethod]
    [DataRow("52 0E 02", Registers.TimeLow, 2)]
    [DataRow("52 14 02", Registers.LogHead, 2)]
    public void Reads_are_as_printed(string printed, byte address, int words) =>
        Check(printed, frame => SpiFrame.Read(frame, address, words), SpiFrame.ReadRequestBytes);

    [TestMethod]
    [DataRow("57 41 01 6B 63 69 6B", Registers.Kick, Keys.Kick)]
    [DataRow("57 40 01 07 00 00 00", Registers.BootId, 7u)]
    [DataRow("57 48 01 74 73 65 74", Registers.Selftest, Keys.SelftestBegin)]
    [DataRow("57 48 01 73 73 61 70", Registers.Selftest, Keys.SelftestPass)]
    [DataRow("57 43 01 6D 73 69 64", Registers.Disarm, Keys.Disarm)]
    [DataRow("57 44 01 01 00 00 00", Registers.Acknowledge, (uint)Cause.Under)]
    [DataRow("57 49 01 64 00 00 00", Registers.LogRelease, 100u)]
    public void Writes_are_as_printed(string printed, byte address, uint value) =>
        Check(printed, frame => SpiFrame.Write(frame, address, value), SpiFrame.WriteRequestBytes + SpiFrame.WordBytes);

    [TestMethod]
    public void Log_and_capture_are_as_printed()
    {
        Check("4C 45 23 01 00 40", frame => SpiFrame.Log(frame, 0x12345, 64), SpiFrame.LogRequestBytes);
        Check("43 00 04 00 00 00 01", frame => SpiFrame.Capture(frame, 1024, 256), SpiFrame.CaptureRequestBytes);
    }

    [TestMethod]
    public void Every_frame_of_the_guide_is_checked_here() => Assert.HasCount(11, Printed.Distinct().ToList());

    private static void Check(string printed, Func<byte[], int> make, int requestBytes)
    {
        var frame = new byte[SpiFrame.MaxBytes];
        make(frame);
        var made = string.Join(' ', frame[..(requestBytes - SpiFrame.CrcBytes)].Select(value => value.ToString("X2", CultureInfo.InvariantCulture)));
        Assert.AreEqual(printed, made);
        CollectionAssert.Contains(Printed, printed);
    }

    private static MatchCollection Frames()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AgNw.Embedded.sln")))
        {
            folder = folder.Parent;
        }

        Assert.IsNotNull(folder, "The tests run inside the repository.");
        return FramePattern().Matches(File.ReadAllText(Path.Combine(folder.FullName, "hardware", "gateware", "trip_core", "PROGRAMMING.md")));
    }

    [GeneratedRegex("`([0-9A-F]{2}(?: [0-9A-F]{2})+) cc cc`")]
    private static partial Regex FramePattern();
}
