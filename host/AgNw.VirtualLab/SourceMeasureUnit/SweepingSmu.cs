using AgNw.VirtualLab.Clocks;

namespace AgNw.VirtualLab.SourceMeasureUnit;

/// <summary>
/// Sources a staircase sweep on its own clock: step n begins when that clock shows start + n x step time, and slews linearly.
/// A sweep begins when it is told to and, with wired lines, once it is permitted and not aborted; an abort or a lost permit
/// lets the output fall to zero after a delay. Ticks of commands never go back. The plan is a pure function of the
/// parameters and the commands; commands change it only from their tick on.
/// </summary>
public sealed class SweepingSmu
{
    private readonly List<SourceEra> _eras = [SourceEra.Off(0)];
    private readonly long _abortDelayTicks;
    private readonly long _slewTicks;
    private bool _permitted;
    private bool _aborted;
    private bool _waiting;
    private double _sweepSeconds;

    public SweepingSmu(SmuParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Parameters = parameters.Validated();
        _abortDelayTicks = BoardTime.Ticks(parameters.AbortDelaySeconds);
        _slewTicks = parameters.Clock.Duration(parameters.SlewSeconds);
    }

    public SmuParameters Parameters { get; }

    /// <summary>Sweeps begun so far.</summary>
    public int SweepCount { get; private set; }

    /// <summary>Tick at which the last sweep began, or long.MaxValue.</summary>
    public long SweepStartTick { get; private set; } = long.MaxValue;

    /// <summary>Tick from which the output stays at zero as planned now.</summary>
    public long OffTick => _eras[^1].FromTick;

    /// <summary>Tick at which a step of the running sweep begins.</summary>
    public long StepTick(long step) => Parameters.Clock.TickAt(_sweepSeconds + (step * Parameters.StepSeconds));

    /// <summary>The set voltage around a tick, which must not lie before the era of the last command.</summary>
    public SourcePiece PieceAt(long tick)
    {
        int index = _eras.Count - 1;
        while (index > 0 && _eras[index].FromTick > tick)
        {
            index--;
        }

        SourceEra era = _eras[index];
        long end = index + 1 < _eras.Count ? _eras[index + 1].FromTick : long.MaxValue;
        return era.Kind switch
        {
            SourceEraKind.Sweep => SweepPiece(tick, end),
            SourceEraKind.Fall => new SourcePiece(era.FromTick, end, era.FromVolt, -era.FromVolt / (end - era.FromTick)),
            _ => new SourcePiece(era.FromTick, end, 0, 0),
        };
    }

    /// <summary>The sweep begins now, or when the lines allow it.</summary>
    internal void StartSweep(long tick)
    {
        if (OffTick > tick || _waiting)
        {
            throw new InvalidOperationException($"The SMU was told to sweep at tick {tick} while its output is still on: abort first.");
        }

        _waiting = true;
        BeginIfAllowed(tick);
    }

    /// <summary>The host aborts; reaches the output after the same delay as a line.</summary>
    internal void Abort(long tick)
    {
        _waiting = false;
        long stop = tick + _abortDelayTicks;
        if (_eras[^1].FromTick <= stop || (_eras[^2].Kind == SourceEraKind.Fall && _eras[^2].FromTick <= stop))
        {
            return;
        }

        double volt = PieceAt(stop).VoltAt(stop);
        _eras.RemoveAll(era => era.FromTick >= stop);
        _eras.Add(SourceEra.FallingFrom(stop, volt));
        _eras.Add(SourceEra.Off(stop + _slewTicks));
    }

    /// <summary>The board's lines to the SMU. Returns whether the plan may have changed.</summary>
    internal bool LinesChanged(long tick, bool permitted, bool aborted)
    {
        if (!Parameters.LinesWired || (permitted == _permitted && aborted == _aborted))
        {
            return false;
        }

        _permitted = permitted;
        _aborted = aborted;
        if (!permitted || aborted)
        {
            bool waits = _waiting && !aborted;
            Abort(tick);
            _waiting = waits;
        }
        else
        {
            BeginIfAllowed(tick);
        }

        return true;
    }

    private void BeginIfAllowed(long tick)
    {
        if (!_waiting || (Parameters.LinesWired && (!_permitted || _aborted)) || OffTick > tick)
        {
            return;
        }

        _waiting = false;
        _sweepSeconds = Parameters.Clock.SecondsAt(tick);
        long end = StepTick(Parameters.Steps + 1) + Parameters.Clock.Duration(Parameters.HoldSeconds);
        _eras.Clear();
        _eras.Add(SourceEra.Off(0));
        _eras.Add(SourceEra.Sweep(tick));
        _eras.Add(SourceEra.FallingFrom(end, Parameters.LevelVolt(Parameters.Steps)));
        _eras.Add(SourceEra.Off(end + _slewTicks));
        SweepStartTick = tick;
        SweepCount++;
    }

    private SourcePiece SweepPiece(long tick, long eraEnd)
    {
        double elapsed = Parameters.Clock.SecondsAt(tick) - _sweepSeconds;
        long step = Math.Clamp((long)(elapsed / Parameters.StepSeconds), 0, Parameters.Steps);
        while (step > 0 && StepTick(step) > tick)
        {
            step--;
        }

        while (step < Parameters.Steps && StepTick(step + 1) <= tick)
        {
            step++;
        }

        long begin = StepTick(step);
        double level = Parameters.LevelVolt(step);
        double before = step == 0 ? 0 : Parameters.LevelVolt(step - 1);
        long settled = begin + _slewTicks;
        if (tick < settled && level != before)
        {
            return new SourcePiece(begin, Math.Min(settled, eraEnd), before, (level - before) / _slewTicks);
        }

        long end = step == Parameters.Steps ? eraEnd : Math.Min(StepTick(step + 1), eraEnd);
        return new SourcePiece(level != before ? settled : begin, end, level, 0);
    }
}
