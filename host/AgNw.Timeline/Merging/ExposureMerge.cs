using AgNw.Timeline.Board;

namespace AgNw.Timeline.Merging;

/// <summary>
/// Joins the frames of one camera with the readings of one SMU: readings come one after another, frames leave as soon as the readings have
/// passed their end, every frame once, in their order. Constant memory. How readings are integrated: <see cref="ReadingSpans"/>.
/// </summary>
public sealed class ExposureMerge : IDisposable
{
    private readonly IEnumerator<FrameExposure> _frames;
    private readonly BeamAndStates _conditions;
    private readonly ReadingSpans _spans;
    private readonly Action<MergedExposure> _deliver;
    private FrameExposure _frame;
    private ExposureIntegral _integral;
    private bool _open;
    private long _free = long.MinValue;

    /// <param name="frames">Exposures that ascend and do not overlap.</param>
    /// <param name="states">Changes of state, ascending.</param>
    /// <param name="lineChanges">Ticks at which the line was opened or closed, ascending.</param>
    /// <param name="options">Gap and dose rate.</param>
    /// <param name="deliver">Takes the frames.</param>
    /// <exception cref="MergeInputException">An exposure begins before the one before it has ended; those before it have been delivered.</exception>
    public ExposureMerge(
        IEnumerable<FrameExposure> frames,
        IEnumerable<StateChange> states,
        IEnumerable<long> lineChanges,
        ExposureMergeOptions options,
        Action<MergedExposure> deliver)
    {
        _frames = frames.GetEnumerator();
        _conditions = new BeamAndStates(states, options.DoseRatePerSquareNanometreSecond);
        _spans = new ReadingSpans(lineChanges, options.GapTicks);
        _deliver = deliver;
        Next();
    }

    /// <summary>The next reading; not before the last one.</summary>
    public void Add(in TimedReading reading)
    {
        (ReadingSpan? early, ReadingSpan? late) = _spans.To(reading);
        Distribute(early);
        Distribute(late);
        while (_open && _frame.EndTick <= reading.Tick)
            Deliver();
        if (_open && _frame.StartTick <= reading.Tick)
            _integral.Count(reading.Index);
    }

    /// <summary>There are no more readings: the rest of the frames leaves.</summary>
    public void Finish()
    {
        Distribute(_spans.Last());
        while (_open)
            Deliver();
    }

    public void Dispose()
    {
        _frames.Dispose();
        _conditions.Dispose();
        _spans.Dispose();
    }

    private void Distribute(ReadingSpan? span)
    {
        if (span is not { } known)
            return;
        while (_open && _frame.StartTick < known.To)
        {
            long from = Math.Max(known.From, _frame.StartTick);
            long to = Math.Min(known.To, _frame.EndTick);
            if (from < to)
                _integral.Add(from == known.From && to == known.To ? known : known.Clip(from, to));
            if (_frame.EndTick > known.To)
                return;
            Deliver();
        }
    }

    private void Deliver()
    {
        (string states, Recording.Rows.BeamSummary beam) = _conditions.Of(_frame.StartTick, _frame.EndTick);
        _deliver(new MergedExposure(_frame, states, beam, _integral.Summary(_frame.EndTick - _frame.StartTick)));
        Next();
    }

    private void Next()
    {
        _open = _frames.MoveNext();
        if (!_open)
            return;
        _frame = _frames.Current;
        _integral = default;
        if (_frame.StartTick < _free || _frame.EndTick < _frame.StartTick)
        {
            throw new MergeInputException(
                $"frame {_frame.Frame} (ticks {_frame.StartTick} to {_frame.EndTick}) begins before tick {_free}, at which the frame before it ended; exposures of a camera do not overlap.");
        }

        _free = _frame.EndTick;
    }
}
