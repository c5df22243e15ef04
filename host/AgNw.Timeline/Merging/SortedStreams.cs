namespace AgNw.Timeline.Merging;

/// <summary>Makes one ascending stream of several, in constant memory. Equal ticks come in the order of the sources.</summary>
public static class SortedStreams
{
    /// <summary>Merges sources of readings, each ascending; one that is not is delivered as it is and refused by the merge.</summary>
    public static IEnumerable<TimedReading> Merge(IReadOnlyList<IEnumerable<TimedReading>> sources) =>
        sources.Count == 1 ? sources[0] : Several(sources);

    private static IEnumerable<TimedReading> Several(IReadOnlyList<IEnumerable<TimedReading>> sources)
    {
        var waiting = new PriorityQueue<IEnumerator<TimedReading>, (long Tick, int Source)>();
        var open = new List<IEnumerator<TimedReading>>();
        try
        {
            foreach (IEnumerable<TimedReading> source in sources)
            {
                open.Add(source.GetEnumerator());
                if (open[^1].MoveNext())
                    waiting.Enqueue(open[^1], (open[^1].Current.Tick, open.Count - 1));
            }

            while (waiting.TryDequeue(out IEnumerator<TimedReading>? first, out (long Tick, int Source) key))
            {
                yield return first.Current;
                if (first.MoveNext())
                    waiting.Enqueue(first, (first.Current.Tick, key.Source));
            }
        }
        finally
        {
            open.ForEach(static source => source.Dispose());
        }
    }
}
