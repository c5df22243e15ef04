using AgNw.Contract;
using AgNw.VirtualLab.Clocks;
using AgNw.VirtualLab.Events;

namespace AgNw.VirtualLab.Camera;

/// <summary>
/// Exposes periodically by its own clock: the strobe line is high during exposure n, which begins when that clock shows start +
/// n x period. Frames are handed over when their files are written, in the order of the exposures. A pure function of its parameters.
/// </summary>
public sealed class ExposingCamera : ILabEventSource
{
    private readonly CameraParameters _parameters;
    private readonly SeededNoise _jitter;
    private readonly SeededNoise _drops;
    private readonly double _startSeconds;
    private readonly Queue<(long Tick, CameraFrame Frame)> _writing = new();
    private long _exposure;
    private bool _exposing;
    private long _number;
    private long _lastWriteTick;
    private long _stopTick = long.MaxValue;

    public ExposingCamera(CameraParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _parameters = parameters.Validated();
        _jitter = new SeededNoise(parameters.Seed, Stream: 0x43414D4A);
        _drops = new SeededNoise(parameters.Seed, Stream: 0x43414D44);
        _startSeconds = parameters.Clock.SecondsAt(parameters.StartTick);
        _number = parameters.FirstNumber;
    }

    public CameraParameters Parameters => _parameters;

    public long NextTick => Math.Min(NextStrobe, _writing.Count > 0 ? _writing.Peek().Tick : long.MaxValue);

    private long NextStrobe => _exposing ? EndTick(_exposure)
        : _exposure < _parameters.Exposures && BeginTick(_exposure) < _stopTick ? BeginTick(_exposure)
        : long.MaxValue;

    /// <summary>No exposure begins at this tick or later; one that has begun is finished and written.</summary>
    public void Stop(long tick) => _stopTick = Math.Min(_stopTick, tick);

    /// <summary>Tick at which an exposure, counted from 0, begins.</summary>
    public long BeginTick(long exposure) => _parameters.Clock.TickAt(_startSeconds + (exposure * _parameters.PeriodSeconds));

    /// <summary>Tick at which it ends.</summary>
    public long EndTick(long exposure) =>
        _parameters.Clock.TickAt(_startSeconds + (exposure * _parameters.PeriodSeconds) + _parameters.ExposureSeconds);

    /// <summary>The exposure going on at a tick, or null between two.</summary>
    public long? ExposureAt(long tick)
    {
        long exposure = LastBegunBy(tick);
        return exposure >= 0 && tick < EndTick(exposure) ? exposure : null;
    }

    /// <summary>The last exposure begun by a tick, or -1.</summary>
    public long LastBegunBy(long tick)
    {
        double elapsed = _parameters.Clock.SecondsAt(tick) - _startSeconds;
        long exposure = (long)Math.Clamp(elapsed / _parameters.PeriodSeconds, -1, Math.Min(_parameters.Exposures - 1, 1L << 52));
        while (exposure + 1 < _parameters.Exposures && BeginTick(exposure + 1) <= tick)
        {
            exposure++;
        }

        while (exposure >= 0 && BeginTick(exposure) > tick)
        {
            exposure--;
        }

        return exposure;
    }

    /// <summary>Number of the file that shows an exposure, or null if it was dropped.</summary>
    public long? FrameNumber(long exposure)
    {
        if (IsDropped(exposure))
        {
            return null;
        }

        long number = _parameters.FirstNumber + exposure;
        for (long earlier = 0; earlier < exposure && !_parameters.DropsAreNumbered && _parameters.DroppedShare > 0; earlier++)
        {
            number -= IsDropped(earlier) ? 1 : 0;
        }

        return number;
    }

    public void Fire(ILabEvents sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        long strobe = NextStrobe;
        if (_writing.Count > 0 && _writing.Peek().Tick <= strobe)
        {
            sink.Frame(_writing.Dequeue().Frame);
            return;
        }

        if (strobe == long.MaxValue)
        {
            throw new InvalidOperationException("The camera has nothing to do.");
        }

        if (!_exposing)
        {
            _exposing = true;
            sink.SetInput(InputLine.Strobe, level: true);
            return;
        }

        Write(strobe);
        _exposing = false;
        _exposure++;
        sink.SetInput(InputLine.Strobe, level: false);
    }

    private bool IsDropped(long exposure) => _drops.Uniform(exposure) < _parameters.DroppedShare;

    private void Write(long end)
    {
        bool dropped = IsDropped(_exposure);
        if (!dropped)
        {
            double shown = _parameters.Clock.SecondsAt(end) + _parameters.WriteSeconds
                + (_parameters.WriteJitterSeconds * _jitter.Uniform(_exposure));
            long milliseconds = _parameters.EpochMilliseconds + (_parameters.ZoneMinutes * 60_000L) + (long)Math.Floor(shown * 1000);
            _lastWriteTick = Math.Max(_lastWriteTick, _parameters.Clock.TickAt(shown));
            _writing.Enqueue((_lastWriteTick, new CameraFrame(_number, milliseconds)));
        }

        _number += dropped && !_parameters.DropsAreNumbered ? 0 : 1;
    }
}
