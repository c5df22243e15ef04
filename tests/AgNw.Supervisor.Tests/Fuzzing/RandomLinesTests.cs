using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace AgNw.Supervisor.Tests.Fuzzing;

/// <summary>
/// A million random and mutated lines, a hundred to a board. AGNW_SEED=n takes others; a failure is shortened by FsCheck to the lines that
/// it takes.
/// </summary>
[TestClass]
public sealed class RandomLinesTests
{
    private const int LinesInSession = 100;
    private const int Sessions = 10_000;
    private const ulong Seed = 20261122;
    private const ulong Gamma = 1;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void No_line_ends_in_an_exception_a_refused_line_changes_no_setting_and_the_error_queue_answers()
    {
        ulong seed = ulong.TryParse(Environment.GetEnvironmentVariable("AGNW_SEED"), CultureInfo.InvariantCulture, out ulong given) ? given : Seed;
        int refused = 0;
        int sent = 0;
        Property property = Prop.ForAll(Arb.From(LineGenerator.Lines.ArrayOf(LinesInSession), Shorter), lines =>
        {
            var session = new FuzzSession();
            foreach (FuzzLine line in lines)
            {
                sent++;
                if (session.Send(line) is { } wrong)
                    throw new InvalidOperationException($"after {line}: {wrong}");
            }

            refused += session.Refused;
        });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Sessions).WithReplay(seed, Gamma), property);
        TestContext.WriteLine($"seed {seed}: {sent} lines, {refused} refused");
        Assert.IsInRange(sent / 4, sent * 19 / 20, refused, "lines of both kinds");
    }

    // Without one half, one quarter ... one line of the session.
    private static IEnumerable<FuzzLine[]> Shorter(FuzzLine[] lines)
    {
        for (int piece = lines.Length / 2; piece > 0; piece /= 2)
        {
            for (int at = 0; at < lines.Length; at += piece)
                yield return [.. lines[..at], .. lines[Math.Min(at + piece, lines.Length)..]];
        }
    }
}
