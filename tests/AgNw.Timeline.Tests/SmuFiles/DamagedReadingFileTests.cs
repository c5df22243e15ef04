using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using AgNw.Timeline.Csv;
using AgNw.Timeline.SmuFiles;

namespace AgNw.Timeline.Tests.SmuFiles;

/// <summary>Whatever becomes of a file of readings: it is read, or refused with its name; never anything else, and not with much memory.</summary>
[TestClass]
public sealed class DamagedReadingFileTests
{
    private const int Damages = 1000;
    private const long MostBytes = 4_000_000;
    private static readonly byte[] Telling = ",;\"\n\r.-+eE%0:9 ="u8.ToArray();

    private readonly string folder = Directory.CreateTempSubdirectory("agnw-damage-").FullName;

    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> Files =>
    [
        ["printbuffer", "0.00e+00, 1.0e-01, 2.5e-04, 4.0e-02, 1.04e-01, 2.6e-04\n"],
        ["savebuffer", "Model,2602B\nIndex,Reading,Unit,Source Value,Source Unit,Date,Time,Fractional Seconds\n1,2.5e-4,A,0.1,V,11/22/2026,08:00:00,0\n2,2.6e-4,A,0.104,V,11/22/2026,08:00:00,.04\n"],
        ["impulse", "TimeStamp,Experiment time,Voltage Measured (V),Current Measured (uA)\n23:59:52.500,2.500,0.099,12.5\n23:59:53.007,3.007,0.1,13\n"],
        ["protochips", "Time, Notes, Channel A Current, Channel A Voltage\n0, Time units = Milliseconds, 0, 0\n0, Current units = Amps, 0, 0\n0, Voltage units = Volts, 0, 0\n1, , 1e-3, 0.5\n2, , 1e-3, 0.6\n"],
        ["table", "reading,time_s,voltage_V,current_A\n1,0.5,0.1,1e-3\n2,0.6,0.1,1e-3\n"],
    ];

    [TestCleanup]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void A_file_cut_anywhere_is_read_as_far_as_it_goes_or_refused(string name, string content)
    {
        byte[] whole = Encoding.UTF8.GetBytes(content);
        for (int length = 0; length <= whole.Length; length++)
            ReadAll(name, whole[..length]);
    }

    [TestMethod]
    [DoNotParallelize]
    [DynamicData(nameof(Files))]
    public void A_damaged_file_is_read_or_refused_with_its_name(string name, string content)
    {
        const int seed = 20261122;
        TestContext.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
        var random = new Random(seed);
        byte[] whole = Encoding.UTF8.GetBytes(content);
        for (int i = 0; i < Damages; i++)
        {
            byte[] damaged = [.. whole];
            for (int n = random.Next(1, 4); n > 0; n--)
                damaged[random.Next(damaged.Length)] = Byte(random);
            long before = GC.GetAllocatedBytesForCurrentThread();
            ReadAll(name, damaged);
            Assert.IsLessThan(MostBytes, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    /// <summary>Any byte, but oftener one that means something in such files.</summary>
    [SuppressMessage("Security", "CA5394", Justification = "Damage has to be repeatable, not secret.")]
    private static byte Byte(Random random) => random.Next(2) == 0 ? (byte)random.Next(256) : Telling[random.Next(Telling.Length)];

    private void ReadAll(string name, byte[] content)
    {
        string path = Path.Combine(folder, name + ".csv");
        File.WriteAllBytes(path, content);
        try
        {
            _ = ReadingList.Read(path, new SmuCsvFormat()).Count();
        }
        catch (CsvInputException exception)
        {
            StringAssert.StartsWith(exception.Message, path);
        }
    }
}
