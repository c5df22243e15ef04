// Times commands over a pseudo-terminal: what driver, port, bridge and firmware take beyond the bytes' own time on the line.
// Run by tests/benchmarks/round_trip; prints a row a command: median and 95th percentile of a thousand, ms.
#:property RestorePackagesWithLockFile=false
#:project ../../host/AgNw.Interlock/AgNw.Interlock.csproj

using System.Diagnostics;
using System.Text;
using AgNw.Contract;
using AgNw.Interlock.Ports;

const int Rounds = 1000;
const double Limit = 2.0;
// 8N1: start, eight bits, stop.
double byteMilliseconds = 10 * 1000.0 / ScpiLine.Baud;

Stream line = SerialPorts.Open(args[0]);
bool met = true;
Console.WriteLine("| command | bytes | line's own, ms | median beyond, ms | 95 % beyond, ms |");
Console.WriteLine("|---|---|---|---|---|");
foreach (string command in (string[])["*IDN?", "STATE?", "SYSTem:TIME?", "STATE?;:CAUS?;:MEAS:CURR?;:MEAS:VOLT?;:LOG:STAT?"])
{
    byte[] question = Encoding.ASCII.GetBytes(command + "\n");
    var times = new double[Rounds];
    int answer = 0;
    for (int round = -20; round < Rounds; round++)
    {
        long begin = Stopwatch.GetTimestamp();
        await line.WriteAsync(question);
        answer = await ReplyAsync(line);
        if (round >= 0) times[round] = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }

    double own = (question.Length + answer) * byteMilliseconds;
    Array.Sort(times);
    double median = times[Rounds / 2] - own;
    met &= median <= Limit;
    Console.WriteLine(FormattableString.Invariant(
        $"| `{command}` | {question.Length} + {answer} | {own:0.00} | {median:0.00} | {times[Rounds * 95 / 100] - own:0.00} |"));
}

Console.WriteLine(met ? $"met: median at most {Limit} ms beyond the line's own time" : $"NOT met: a median is over {Limit} ms beyond the line's own time");
return met ? 0 : 1;

static async Task<int> ReplyAsync(Stream line)
{
    var buffer = new byte[512];
    int total = 0;
    do
    {
        int count = await line.ReadAsync(buffer.AsMemory(total));
        if (count == 0) throw new IOException("the port closed");
        total += count;
    }
    while (buffer[total - 1] != '\n');
    return total;
}
