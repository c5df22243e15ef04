using AgNw.Cli.Calibrations;
using AgNw.Cli.Output;
using AgNw.Cli.Tests.Support;
using AgNw.Contract;
using AgNw.Interlock.Upkeep;

namespace AgNw.Cli.Tests.Calibrations;

[TestClass]
public sealed class PointFileTests
{
    [TestMethod]
    public void Points_are_read_as_they_stand_there()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("points.csv", "channel,range,polarity,gain,offset\n# found with the 2002\nCURRENT,20 mA,POSITIVE,1.0012,-0.00003\nover,10 nA,negative,0.998,0\n");
        CollectionAssert.AreEqual(
            new[]
            {
                new CalibrationPoint(CalibrationChannel.Current, CurrentRange.R20m, false, 1.0012, -0.00003),
                new CalibrationPoint(CalibrationChannel.Over, CurrentRange.R10n, true, 0.998, 0),
            },
            PointFile.Read(file).ToArray());
    }

    [TestMethod]
    [DataRow("channel,range,polarity,gain\n", "line 1: these are not the columns")]
    [DataRow("channel,range,polarity,gain,offset\n", "no points")]
    [DataRow("channel,range,polarity,gain,offset\nTEMP,20 mA,POSITIVE,1,0\n", "line 2: 'TEMP' is no channel")]
    [DataRow("channel,range,polarity,gain,offset\nOVER,3 mA,POSITIVE,1,0\n", "line 2: '3 mA' is no range")]
    [DataRow("channel,range,polarity,gain,offset\nOVER,20 mA,UP,1,0\n", "line 2: 'UP' is no polarity")]
    [DataRow("channel,range,polarity,gain,offset\nOVER,20 mA,POSITIVE,one,0\n", "line 2: gain is 'one'")]
    public void What_is_no_point_is_named_with_its_line(string text, string problem)
    {
        using var folder = new TemporaryFolder();
        UserException error = Assert.ThrowsExactly<UserException>(() => PointFile.Read(folder.Write("points.csv", text)));
        Assert.Contains(problem, error.Message);
        Assert.IsGreaterThan(0, error.Remedy.Length);
    }

    [TestMethod]
    public void A_file_that_is_not_there_is_said() => Assert.ThrowsExactly<UserException>(() => PointFile.Read("/no/such/file.csv"));
}
