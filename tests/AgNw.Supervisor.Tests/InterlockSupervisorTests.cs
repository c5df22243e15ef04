using System.Text;
using AgNw.Contract;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests;

[TestClass]
public sealed class InterlockSupervisorTests
{
    [TestMethod]
    public void A_start_boots_the_core_and_ends_disarmed()
    {
        var bench = new SupervisorBench();

        Assert.AreEqual("DISARMED", bench.Ask("STATE?"));
        Assert.AreEqual("0,\"No error\"", bench.Ask("SYST:ERR?"));
        Assert.AreEqual("#H00000001", bench.Ask("SYST:BOOT?"));
        Assert.AreEqual("AgNw,Interlock,B0001,0.1.0", bench.Ask("*IDN?"));
    }

    [TestMethod]
    public void Passes_before_the_next_one_due_do_nothing()
    {
        var bench = new SupervisorBench();
        int frames = bench.Core.Requests.Count;
        Assert.IsGreaterThan(bench.NowMilliseconds, bench.Supervisor.NextDue);
        for (int i = 0; i < 100; i++)
        {
            bench.Supervisor.Pass();
        }

        Assert.AreEqual(frames, bench.Core.Requests.Count);
    }

    [TestMethod]
    public void A_lost_link_is_reported_once_and_found_again()
    {
        var bench = new SupervisorBench();
        bench.Core.IsSilent = true;
        bench.Wait(1_000);
        int kicks = bench.Core.Kicks;
        Assert.AreEqual(ScpiErrors.HardwareError, bench.NextError());
        Assert.AreEqual(ScpiErrors.NoError, bench.NextError());
        bench.Core.IsSilent = false;
        bench.Wait(1_000);
        Assert.IsGreaterThan(kicks, bench.Core.Kicks);
        Assert.AreEqual(ScpiErrors.NoError, bench.NextError());
    }

    [TestMethod]
    public void A_trip_is_seen_in_the_operation_register_without_being_asked()
    {
        var bench = new SupervisorBench();
        bench.Do("STAT:OPER:ENAB 512;*SRE 128");
        bench.Core.Trip(Cause.Over);
        bench.Wait(40);
        Assert.AreEqual("192", bench.Ask("*STB?"));
        Assert.AreEqual("512", bench.Ask("STAT:OPER?"));
        Assert.AreEqual("0", bench.Ask("STAT:OPER?"));
    }

    [TestMethod]
    public void Random_and_mutated_lines_never_throw_and_a_line_that_errors_changes_no_setting()
    {
        const int seed = 20261122;
        const int lines = 20_000;
        Console.WriteLine($"seed {seed}, {lines} lines");
        var random = new Random(seed);
        string[] samples =
        [
            "CONF:OVER:LEV 1.5 mA;ENAB ON;DEGL 100 ns", "*RST;*CLS;:CONF:MODE BRE", "CONF:DROP:FRAC 0.5;SAMP 3;:CONF:RANG 1 mA",
            "LOG:DATA? 0,64", "LOG:ACK #H1,1,#H12345678", "ARM #HDEADBEEF", "SYST:ERR?;:STAT:QUES?", "CONF:COMM;:CONF:CRC?",
            "CONF:UND:QUAL 1e-3;LEV MAX;:CONF:RATE:LIM 100 mV/s", "BYP 1;:TRIP;:ACKN MANUAL", "MARK #HFF,2;:SYST:HELP:HEAD?", "CONF:MODE \"x;,\"",
        ];
        var bench = new SupervisorBench();
        for (int i = 0; i < lines; i++)
        {
            byte[] line = Mutate(random, Encoding.Latin1.GetBytes(samples[random.Next(samples.Length)]));
            bench.Ask("*CLS");
            string crc = bench.Ask("CONF:CRC:STAG?");
            bool commits = Encoding.Latin1.GetString(line).Contains("COMM", StringComparison.OrdinalIgnoreCase);
            bench.Arrive(line);
            bench.Arrive("\n"u8);
            bench.Wait(1);
            bool failed = bench.Ask("SYST:ERR:COUN?") != "0";
            Assert.IsFalse(bench.Supervisor.HasFailed, $"line {i}: {Encoding.Latin1.GetString(line)}");
            if (failed && !commits)
            {
                Assert.AreEqual(crc, bench.Ask("CONF:CRC:STAG?"), $"line {i}: {Encoding.Latin1.GetString(line)}");
            }
        }
    }

    private static byte[] Mutate(Random random, byte[] line)
    {
        var bytes = line.ToList();
        for (int changes = random.Next(4); changes > 0 && bytes.Count > 0; changes--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveAt(at);
                    break;
                case 2:
                    bytes.Insert(at, (byte)random.Next(32, 127));
                    break;
                default:
                    bytes.InsertRange(at, bytes.Skip(random.Next(bytes.Count)).Take(random.Next(60)).ToArray());
                    break;
            }
        }

        return [.. bytes];
    }
}
