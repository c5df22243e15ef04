using AgNw.Contract;
using AgNw.VirtualLab.Clocks;
using AgNw.VirtualLab.Events;

namespace AgNw.VirtualLab.SourceMeasureUnit;

/// <summary>
/// The SMU's measuring side: while a sweep's output is on, integration n begins when the SMU's clock shows start + n x reading
/// interval. A pulse on the trigger-out line marks its beginning; the reading is delivered at its end. An integration that has
/// begun is finished even when the output falls inside it.
/// </summary>
public sealed class SmuReadingSource(SweepingSmu smu, ISourceMeter meter) : ILabEventSource
{
    private readonly SmuParameters _parameters = smu.Parameters;
    private readonly SeededNoise _currentNoise = new(smu.Parameters.Seed, Stream: 0x534D5549);
    private readonly SeededNoise _voltageNoise = new(smu.Parameters.Seed, Stream: 0x534D5556);
    private Phase _phase = Phase.Waiting;
    private int _sweep;
    private long _sweepStart;
    private long _inSweep;
    private long _begin;
    private long _end;

    private enum Phase
    {
        Waiting,
        PulseHigh,
        Integrating,
    }

    /// <summary>Readings delivered so far; the index of the next one.</summary>
    public long Delivered { get; private set; }

    /// <summary>
    /// Index of the reading of the running sweep whose integration contains a tick, or null between two. Not for the future: the sweep
    /// may yet be aborted.
    /// </summary>
    public long? IntegratingAt(long tick)
    {
        if (_sweep == 0 || tick < _sweepStart)
        {
            return null;
        }

        double elapsed = _parameters.Clock.SecondsAt(tick) - _parameters.Clock.SecondsAt(_sweepStart);
        long inSweep = (long)(elapsed / _parameters.ReadingSeconds);
        for (long candidate = Math.Max(0, inSweep - 1); candidate <= inSweep + 1; candidate++)
        {
            double begin = BeginSeconds(candidate);
            if (_parameters.Clock.TickAt(begin) <= tick && tick < _parameters.Clock.TickAt(begin + _parameters.IntegrationSeconds))
            {
                return Delivered - _inSweep + candidate;
            }
        }

        return null;
    }

    public long NextTick => _phase switch
    {
        Phase.PulseHigh => _begin + _parameters.Clock.Duration(_parameters.TriggerPulseSeconds),
        Phase.Integrating => _end,
        _ => NextBegin(),
    };

    public void Fire(ILabEvents sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        switch (_phase)
        {
            case Phase.Waiting:
                Begin(sink);
                break;
            case Phase.PulseHigh:
                sink.SetInput(InputLine.SmuTrigger, level: false);
                _phase = Phase.Integrating;
                break;
            default:
                Deliver(sink);
                break;
        }
    }

    private long NextBegin()
    {
        if (smu.SweepCount != _sweep)
        {
            _sweep = smu.SweepCount;
            _sweepStart = smu.SweepStartTick;
            _inSweep = 0;
        }

        if (_sweep == 0)
        {
            return long.MaxValue;
        }

        long begin = _parameters.Clock.TickAt(BeginSeconds(_inSweep));
        return begin < smu.OffTick ? begin : long.MaxValue;
    }

    private double BeginSeconds(long inSweep) => _parameters.Clock.SecondsAt(_sweepStart) + (inSweep * _parameters.ReadingSeconds);

    private void Begin(ILabEvents sink)
    {
        _begin = NextBegin();
        if (_begin == long.MaxValue)
        {
            throw new InvalidOperationException("The SMU has no reading to begin.");
        }

        _end = _parameters.Clock.TickAt(BeginSeconds(_inSweep) + _parameters.IntegrationSeconds);
        _phase = Phase.Integrating;
        if (_parameters.TriggerOut)
        {
            sink.SetInput(InputLine.SmuTrigger, level: true);
            _phase = Phase.PulseHigh;
        }
    }

    private void Deliver(ILabEvents sink)
    {
        (double ampere, double volt) = meter.Average(_begin, _end);
        long index = Delivered++;
        var reading = new SmuReading(
            index,
            (long)Math.Floor(_parameters.Clock.SecondsAt(_begin) * 1e6),
            volt + (_parameters.VoltageNoiseVolt * _voltageNoise.Gaussian(index)),
            ampere + (_parameters.CurrentNoiseAmpere * _currentNoise.Gaussian(index)));
        _inSweep++;
        _phase = Phase.Waiting;
        sink.Reading(reading);
    }
}
