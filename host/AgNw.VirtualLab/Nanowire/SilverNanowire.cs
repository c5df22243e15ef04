using AgNw.VirtualLab.Clocks;

namespace AgNw.VirtualLab.Nanowire;

/// <summary>
/// A wire that heats, thins and breaks. Without state of its own: <see cref="WireState"/> goes in and comes out, so that a planned
/// future can be thrown away. A wire breaks when its neck reaches the melting point (or has all but gone); from then on its
/// conductance falls to the gap's as (1 + cos(pi t / fall)) / 2. That shape is assumed; its duration is a parameter.
/// </summary>
public sealed class SilverNanowire
{
    /// <summary>Below this share of its cross-section a neck is gone.</summary>
    public const double SmallestArea = 0.02;

    private readonly ThermalModel _thermal;
    private readonly ThinningLaw _thinning;
    private readonly double _gapConductance;

    public SilverNanowire(NanowireParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Parameters = parameters.Validated();
        _thermal = new ThermalModel(parameters);
        _thinning = new ThinningLaw(parameters);
        _gapConductance = 1 / parameters.GapResistanceOhm;
        FallTicks = BoardTime.Duration(parameters.FallSeconds);
    }

    public NanowireParameters Parameters { get; }

    /// <summary>Duration of the fall, ticks.</summary>
    public long FallTicks { get; }

    /// <summary>
    /// Current and voltage at a tick behind a source of <paramref name="sourceVolt"/> with <paramref name="seriesOhm"/> that limits its
    /// current to <paramref name="limitAmpere"/> (its loop is taken as ideal).
    /// </summary>
    /// <param name="guessAmpere">where to begin the search; 0 for none</param>
    public WirePoint Solve(in WireState state, long tick, double sourceVolt, double seriesOhm, double limitAmpere, double guessAmpere)
    {
        double sign = sourceVolt < 0 ? -1 : 1;
        double magnitude = Math.Abs(sourceVolt);
        if (state.Broken)
        {
            double conductance = ConductanceAt(state, tick);
            double ampere = Math.Min(magnitude * conductance / (1 + (seriesOhm * conductance)), limitAmpere);
            return new WirePoint(sign * ampere, sign * ampere / conductance, Parameters.AmbientKelvin);
        }

        OperatingPoint point = _thermal.AtVoltage(magnitude, state.Area, seriesOhm, Math.Abs(guessAmpere));
        if (point.CurrentAmpere > limitAmpere)
        {
            point = _thermal.AtCurrent(limitAmpere, state.Area);
        }

        return new WirePoint(sign * point.CurrentAmpere, sign * point.VoltageVolt, point.NeckKelvin);
    }

    /// <summary>Loss of the neck's area, 1/s; 0 for a broken wire.</summary>
    public double ThinningPerSecond(in WireState state, in WirePoint point) =>
        state.Broken ? 0 : _thinning.PerSecond(point.CurrentAmpere, state.Area, point.NeckKelvin);

    /// <summary>Whether a wire at this point breaks.</summary>
    public static bool Fails(in WireState state, in WirePoint point) =>
        !state.Broken && (point.NeckKelvin >= SilverConstants.MeltingKelvin || state.Area <= SmallestArea);

    /// <summary>The state once the fall has begun.</summary>
    public static WireState Broken(in WireState state, long tick, in WirePoint point) =>
        state with { BreakTick = tick, BreakConductance = point.CurrentAmpere / point.VoltageVolt };

    private double ConductanceAt(in WireState state, long tick)
    {
        long age = tick - state.BreakTick;
        if (age >= FallTicks)
        {
            return _gapConductance;
        }

        double share = 0.5 * (1 + Math.Cos(Math.PI * age / FallTicks));
        return (share * state.BreakConductance) + ((1 - share) * _gapConductance);
    }
}
