using AgNw.Contract;
using AgNw.Gateware.Tests.Stimuli;
using AgNw.VirtualLab.TripCore;

namespace AgNw.Gateware.Tests.Twin;

/// <summary>The model with the pins around it, which stay as they are when the core is reset.</summary>
internal sealed class ModelBoard
{
    private readonly TripCoreOptions _options = new();
    private readonly List<(long Tick, InputLine Line, bool Level)> _pins = [];
    private readonly bool[] _levels = new bool[InputLineNames.ByCode.Length];
    private readonly Dictionary<OutputLine, bool?> _forced = [];
    private (int Current, int Voltage) _codes;

    public ModelBoard() => Core = Create();

    public TripCoreModel Core { get; private set; }

    /// <summary>Changes of the wires since reset, the first at tick 0.</summary>
    public List<(long Tick, PhysicalOutputs Outputs)> Wires { get; } = [];

    public void Apply(Stimulus stimulus, Span<byte> miso)
    {
        switch (stimulus)
        {
            case Wait wait:
                Core.AdvanceTo(Core.Now + wait.Ticks);
                break;
            case Pin pin:
                _pins.Add((Core.Now + pin.After, pin.Line, pin.Level));
                Core.ScheduleInput(Core.Now + pin.After, pin.Line, pin.Level);
                break;
            case Glitch glitch:
                Core.PulseDirect(glitch.Line);
                break;
            case Samples samples:
                _codes = (samples.Current, samples.Voltage);
                Core.SetSamples(samples.Current, samples.Voltage);
                break;
            case ReadBack readBack:
                _forced[readBack.Line] = readBack.Level;
                Core.ForceReadBack(readBack.Line, readBack.Level);
                break;
            case Frame frame:
                Core.Frame(frame.Mosi, frame.Bits, miso, frame.Timing);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(stimulus), stimulus, "unknown stimulus");
        }
    }

    /// <summary>A new core at the tick of the old one at which it was reset.</summary>
    public void Reset(long tick)
    {
        foreach (var pin in _pins.Where(pin => pin.Tick <= tick).OrderBy(pin => pin.Tick))
        {
            _levels[(int)pin.Line] = pin.Level;
        }

        _pins.Clear();
        Core = Create();
        for (var line = 0; line < _levels.Length; line++)
        {
            Core.ScheduleInput(1, (InputLine)line, _levels[line]);
        }

        foreach (var (line, level) in _forced)
        {
            Core.ForceReadBack(line, level);
        }

        Core.SetSamples(_codes.Current, _codes.Voltage);
    }

    private TripCoreModel Create()
    {
        Wires.Clear();
        var core = new TripCoreModel(null, null, _options);
        core.OutputsChanged += (tick, outputs) => Wires.Add((tick, outputs));
        Wires.Add((0, core.Outputs));
        return core;
    }
}
