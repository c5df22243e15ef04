using System.Threading.Channels;

namespace AgNw.Timeline.Runs;

/// <summary>
/// Lets a stream be read on another thread, a few batches ahead of who uses it: reading and parsing a file take about as long as what is then
/// done with it. Bounded memory; order and failures are those of the stream.
/// </summary>
internal static class ReadAhead
{
    private const int BatchItems = 2048;
    private const int Batches = 4;

    /// <summary>The items of a stream in its order.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> source)
    {
        var full = Channel.CreateBounded<ArraySegment<T>>(new BoundedChannelOptions(Batches) { SingleReader = true, SingleWriter = true });
        var empty = new Stack<T[]>();
        using var stop = new CancellationTokenSource();
        Task reading = Task.Run(() => Fill(source, full.Writer, empty, stop.Token), CancellationToken.None);
        try
        {
            while (Next(full.Reader, out ArraySegment<T> batch))
            {
                for (int place = 0; place < batch.Count; place++)
                    yield return batch.Array![place];
                lock (empty)
                    empty.Push(batch.Array!);
            }
        }
        finally
        {
            stop.Cancel();
            // The stream is closed on the thread that reads it, and not left open behind an early end.
            ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
        }
    }

    private static bool Next<T>(ChannelReader<ArraySegment<T>> reader, out ArraySegment<T> batch)
    {
        while (!reader.TryRead(out batch))
        {
            if (!reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
                return false;
        }

        return true;
    }

    private static void Fill<T>(IEnumerable<T> source, ChannelWriter<ArraySegment<T>> writer, Stack<T[]> empty, CancellationToken stop)
    {
        Exception? failure = null;
        T[] batch = new T[BatchItems];
        int count = 0;
        try
        {
            foreach (T item in source)
            {
                batch[count++] = item;
                if (count < BatchItems)
                    continue;
                Deliver(writer, new ArraySegment<T>(batch, 0, count), stop);
                count = 0;
                lock (empty)
                    batch = empty.TryPop(out T[]? used) ? used : new T[BatchItems];
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            count = 0;
        }
#pragma warning disable CA1031 // whatever fails here is thrown where the items are used
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }

        if (count > 0 && !stop.IsCancellationRequested)
            Last(writer, new ArraySegment<T>(batch, 0, count), stop);
        writer.Complete(failure);
    }

    private static void Last<T>(ChannelWriter<ArraySegment<T>> writer, ArraySegment<T> batch, CancellationToken stop)
    {
        try
        {
            Deliver(writer, batch, stop);
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for it.
        }
    }

    private static void Deliver<T>(ChannelWriter<ArraySegment<T>> writer, ArraySegment<T> batch, CancellationToken stop)
    {
        while (!writer.TryWrite(batch))
            writer.WaitToWriteAsync(stop).AsTask().GetAwaiter().GetResult();
    }
}
