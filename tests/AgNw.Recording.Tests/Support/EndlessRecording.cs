using AgNw.Recording.Journal;
using AgNw.Recording.Recorder;
using AgNw.Recording.Runs;
using AgNw.Recording.Sessions;

namespace AgNw.Recording.Tests.Support;

/// <summary>Records an <see cref="EndlessBoard"/> for a simulated time onto a disk that forgets, and says what memory it held meanwhile.</summary>
internal static class EndlessRecording
{
    /// <param name="span">simulated</param>
    /// <param name="recordsPerSecond">of the board</param>
    /// <returns>records, and live bytes of the managed heap after a tenth of the time and at the end</returns>
    public static async Task<(long Records, long BytesEarly, long BytesAtEnd)> RunAsync(TimeSpan span, int recordsPerSecond)
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        var time = new HurriedTime();
        var board = new EndlessBoard(time, recordsPerSecond);
        EventRecorder recorder = await EventRecorder.StartAsync(board, run, EventJournal.Begin(new ForgetfulDisk(), run.Journal), time);
        await using RunSession session = await RunSession.StartAsync(board, run, recorder, new RunSessionOptions { Clock = time, Program = "test" }, default);
        long early = 0;
        await session.RunAsync(
            () =>
            {
                long now = time.GetTimestamp();
                if (early == 0 && now >= span.Ticks / 10) early = GC.GetTotalMemory(forceFullCollection: true);
                return now >= span.Ticks;
            },
            CancellationToken.None);
        return (recorder.Count, early, GC.GetTotalMemory(forceFullCollection: true));
    }

    private sealed class ForgetfulDisk : IDurableFile
    {
        public long Length { get; private set; }

        public void Append(ReadOnlyMemory<byte> bytes) => Length += bytes.Length;

        public void FlushToDisk()
        {
        }

        public void Truncate(long length) => Length = length;

        public void Dispose()
        {
        }
    }
}
