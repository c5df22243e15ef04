using AgNw.Interlock.Errors;
using AgNw.Recording.Errors;
using AgNw.Recording.Sessions;

namespace AgNw.Cli.Recording;

/// <summary>Each line that comes is the label of a mark. A label that cannot be marked is said; recording goes on.</summary>
internal sealed class LabelInput : IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    public static LabelInput Start(RunSession session, TextReader input)
    {
        var labels = new LabelInput();
        // Reading a terminal blocks whatever it is asked to: a thread of its own, that does not keep the program alive.
        var thread = new Thread(() => labels.Read(session, input)) { IsBackground = true, Name = "labels" };
        thread.Start();
        return labels;
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private void Read(RunSession session, TextReader input)
    {
        while (input.ReadLine() is { } label && !_stop.IsCancellationRequested)
        {
            if (string.IsNullOrWhiteSpace(label)) continue;
            try
            {
                session.MarkAsync(label).GetAwaiter().GetResult();
            }
            catch (Exception exception) when (exception is RecordingException or InterlockException)
            {
                Console.Error.WriteLine($"agnw: '{label}' may not be marked: {exception.Message}");
            }
        }
    }
}
