using System.Diagnostics;

namespace AgNw.FrontEnd.Simulation;

/// <summary>Runs decks with ngspice in batch. A deck that does not converge would run for ever: it is ended after <see cref="Limit"/>.</summary>
/// <param name="decks">the folder decks/</param>
/// <param name="build">where decks, logs and waveforms are written</param>
internal sealed class Ngspice(string decks, string build)
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>How many run at a time.</summary>
    private const int Parallel = 2;

    /// <summary>Measures of each deck, in the decks' order.</summary>
    /// <exception cref="FormatException">a deck failed: names all that did</exception>
    public IReadOnlyList<Dictionary<string, double>> Run(IReadOnlyList<Deck> all)
    {
        Directory.CreateDirectory(build);
        var results = new Dictionary<string, double>[all.Count];
        var failures = new List<string>();
        System.Threading.Tasks.Parallel.For(0, all.Count, new ParallelOptions { MaxDegreeOfParallelism = Parallel }, index =>
        {
            try
            {
                results[index] = Run(all[index]);
            }
            catch (FormatException error)
            {
                lock (failures)
                    failures.Add(error.Message);
            }
        });
        return failures.Count == 0 ? results : throw new FormatException(string.Join(Environment.NewLine, failures.Order()));
    }

    private Dictionary<string, double> Run(Deck deck)
    {
        string path = Path.Combine(build, deck.Name + ".cir");
        File.WriteAllText(path, deck.Render(decks));
        string output = Start(deck, path);
        File.WriteAllText(Path.ChangeExtension(path, ".log"), output);
        return MeasureParser.Parse(deck, output);
    }

    /// <summary>Waveforms of the deck's signals; a second run, as ngspice measures or writes but not both.</summary>
    public Waveforms Record(Deck deck)
    {
        Directory.CreateDirectory(build);
        string path = Path.Combine(build, deck.Name + ".waves.cir");
        File.WriteAllText(path, (deck with { Measures = [] }).Render(decks));
        string raw = Path.ChangeExtension(path, ".raw");
        File.Delete(raw);
        string output = Start(deck, path, "-r", raw);
        return File.Exists(raw)
            ? Waveforms.Parse(File.ReadAllText(raw))
            : throw new FormatException($"deck {deck.Name}: ngspice wrote no waveforms. {output}");
    }

    private static string Start(Deck deck, string path, params string[] options)
    {
        var start = new ProcessStartInfo("ngspice") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add("-b");
        foreach (string option in options)
            start.ArgumentList.Add(option);
        start.ArgumentList.Add(path);
        start.Environment["SPICE_ASCIIRAWFILE"] = "1";
        using Process process = Process.Start(start) ?? throw new FormatException("ngspice could not be started (Debian package ngspice)");
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new FormatException($"deck {deck.Name}: not done after {Limit.TotalSeconds:F0} s, so it does not converge");
        }

        return output.Result + errors.Result;
    }
}
