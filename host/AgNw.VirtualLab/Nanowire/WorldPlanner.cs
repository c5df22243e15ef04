using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.Clocks;
using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.VirtualLab.Nanowire;

/// <summary>
/// Makes the segments of <see cref="BreakdownWorld"/> one after the other. Each begins where the one before ended, in current, voltage
/// and wire, so that nothing ever jumps; each ends at the next corner of the source or the line, or sooner where the wire changes fast.
/// </summary>
internal sealed class WorldPlanner(SilverNanowire wire, SweepingSmu smu, BiasLineParameters line)
{
    /// <summary>Source's travel in one segment over its voltage, and the least voltage that this is taken of, V.</summary>
    private const double TravelShare = 0.02;
    private const double TravelFloorVolt = 0.1;

    /// <summary>Loss of the neck's area in one segment over the area.</summary>
    private const double AreaShare = 0.01;

    private const int FallSegments = 32;

    /// <summary>Time constants of the gap's leakage until the device is taken as discharged.</summary>
    private const double DischargeConstants = 3;

    private readonly double _limit = smu.Parameters.ComplianceAmpere;
    private LineDrive _drive = LineDrive.Safe;
    private LineTransition _transition;
    private WireState _state = WireState.Pristine;
    private long _tick;
    private double _current;
    private double _voltage;

    /// <summary>The last break that was planned; it holds once the lab has reached it.</summary>
    public WireBreak? Break { get; private set; }

    /// <summary>Goes back to a tick inside a planned segment.</summary>
    public void Resume(in WorldStep step, long tick)
    {
        _tick = tick;
        _current = step.Device.CurrentAt(tick);
        _voltage = step.Device.VoltageAt(tick);
        _state = step.WireAt(tick);
    }

    /// <summary>Switch and crowbar move at the tick at which the plan now ends.</summary>
    public void Drive(long tick, LineDrive drive)
    {
        if (drive.SwitchClosed != _drive.SwitchClosed || drive.CrowbarClosed != _drive.CrowbarClosed)
        {
            long current = BoardTime.Duration(drive.SwitchClosed ? line.CloseSeconds : line.OpenSeconds);
            long voltage = drive.CrowbarClosed ? BoardTime.Duration(line.CrowbarSeconds) : drive.SwitchClosed ? current : DischargeTicks();
            _transition = new LineTransition(tick + current, tick + voltage);
        }

        _drive = drive;
    }

    /// <summary>The next segment.</summary>
    public WorldStep Next()
    {
        SourcePiece source = smu.PieceAt(_tick);
        long corner = Math.Min(source.ToTick, _transition.NextEnd(_tick));
        bool throughWire = _drive.SwitchClosed && !_drive.CrowbarClosed;
        return throughWire && _transition.NextEnd(_tick) == long.MaxValue ? Conducting(source, corner) : Moving(source, corner);
    }

    private WorldStep Conducting(in SourcePiece source, long corner)
    {
        if (source.Slope != 0)
        {
            double travel = TravelShare * Math.Max(Math.Abs(source.VoltAt(_tick)), TravelFloorVolt);
            corner = Sooner(corner, travel / Math.Abs(source.Slope));
        }

        WirePoint point = Solve(_state, _tick, source);
        if (SilverNanowire.Fails(_state, point))
        {
            _state = SilverNanowire.Broken(_state, _tick, point);
            Break = new WireBreak(_tick, _voltage, _current, point.NeckKelvin, wire.FallTicks);
        }

        WireState end = _state;
        if (!_state.Broken)
        {
            double loss = wire.ThinningPerSecond(_state, point) / BoardTime.TicksPerSecond;
            if (loss > 0)
            {
                corner = Sooner(corner, AreaShare * _state.Area / loss);
                double half = 0.5 * (corner - _tick);
                WireState middle = _state with { Area = _state.Area - (loss * half) };
                long middleTick = _tick + (long)half;
                loss = wire.ThinningPerSecond(middle, Solve(middle, middleTick, source)) / BoardTime.TicksPerSecond;
                end = _state with { Area = Math.Max(_state.Area - (2 * half * loss), SilverNanowire.SmallestArea) };
            }
        }
        else if (_tick - _state.BreakTick < wire.FallTicks)
        {
            long piece = Math.Max(1, wire.FallTicks / FallSegments);
            corner = Math.Min(corner, Math.Min(_tick + piece, _state.BreakTick + wire.FallTicks));
        }

        WirePoint target = corner == long.MaxValue ? new WirePoint(_current, _voltage, 0) : Solve(end, corner, source);
        return Advance(corner, target.CurrentAmpere, target.VoltageVolt, end, source);
    }

    /// <summary>Not through the wire, or on the way: current and voltage go straight to what they will be when the line has followed.</summary>
    private WorldStep Moving(in SourcePiece source, long corner)
    {
        double current = Toward(_transition.CurrentEndTick, corner, _current, static target => target.CurrentAmpere);
        double voltage = Toward(_transition.VoltageEndTick, corner, _voltage, static target => target.VoltageVolt);
        return Advance(corner, current, voltage, _state, source);
    }

    private double Toward(long end, long corner, double now, Func<WirePoint, double> quantity)
    {
        if (end <= _tick)
        {
            return corner == long.MaxValue ? now : quantity(SteadyAt(corner));
        }

        return now + ((quantity(SteadyAt(end)) - now) * ((corner - _tick) / (double)(end - _tick)));
    }

    private WirePoint SteadyAt(long tick)
    {
        if (!_drive.SwitchClosed)
        {
            return default;
        }

        SourcePiece source = smu.PieceAt(tick);
        if (_drive.CrowbarClosed)
        {
            return new WirePoint(Math.Clamp(source.VoltAt(tick) / line.SeriesOhm, -_limit, _limit), 0, 0);
        }

        return Solve(_state, tick, source);
    }

    private WirePoint Solve(in WireState state, long tick, in SourcePiece source) =>
        wire.Solve(state, tick, source.VoltAt(tick), line.SeriesOhm, _limit, _current);

    private WorldStep Advance(long corner, double current, double voltage, in WireState end, in SourcePiece source)
    {
        double ticks = corner - _tick;
        var device = new AnalogSegment(_tick, corner, _current, (current - _current) / ticks, _voltage, (voltage - _voltage) / ticks);
        double terminal = TerminalVolt(_current, _voltage, source.VoltAt(_tick));
        double terminalEnd = corner == long.MaxValue ? terminal : TerminalVolt(current, voltage, source.VoltAt(corner));
        var step = new WorldStep(device, terminal, (terminalEnd - terminal) / ticks, _state, (end.Area - _state.Area) / ticks);
        _tick = corner;
        _current = current;
        _voltage = voltage;
        _state = end;
        return step;
    }

    private double TerminalVolt(double current, double voltage, double setVolt) =>
        Math.Abs(current) >= _limit ? voltage + (current * line.SeriesOhm) : setVolt;

    private long DischargeTicks()
    {
        double opening = line.OpenSeconds;
        double leaking = DischargeConstants * wire.Parameters.GapResistanceOhm * line.DeviceFarad;
        return BoardTime.Duration(_state.Broken ? Math.Max(opening, leaking) : opening);
    }

    private long Sooner(long corner, double ticks) =>
        ticks < corner - _tick ? _tick + Math.Max(1, (long)ticks) : corner;
}
