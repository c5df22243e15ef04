using AgNw.Contract;
using AgNw.Interlock.Commands;
using AgNw.Interlock.Protocol;

namespace AgNw.Interlock.Profiles;

/// <summary>
/// One setting of the board as a profile names it. Everything comes from the contract's command table: the path is the header in lower
/// case (<c>CONFigure:OVER:LEVel</c> is <c>over.level</c>, <c>SYSTem:HOST:ACTion</c> is <c>host.action</c>), limits and default are the
/// command's. Values are integers in steps of 10^<see cref="ScaleExponent"/> of the unit; of a choice the index, of a boolean 0 or 1.
/// </summary>
public sealed class SettingDefinition
{
    private readonly int _parameter;

    internal SettingDefinition(int command, string path)
    {
        Command = command;
        Path = path;
        _parameter = CommandTable.FirstParameter[command];
    }

    /// <summary>Number of the command, see <see cref="ScpiCommand"/>.</summary>
    public int Command { get; }

    /// <summary>Path in a profile, for example over.level.</summary>
    public string Path { get; }

    /// <summary>Header of the command.</summary>
    public string Header => ScpiHeader.Of(Command);

    /// <summary>What its values are.</summary>
    public ParameterType Type => (ParameterType)ParameterTable.Type[_parameter];

    /// <summary>Base unit (A, V, s, V/s, S), or empty.</summary>
    public string Unit => ParameterTable.Unit[_parameter];

    /// <summary>One step is 10 to this power of the unit.</summary>
    public int ScaleExponent => ParameterTable.ScaleExponent[_parameter];

    /// <summary>Smallest value, steps.</summary>
    public long Minimum => Type == ParameterType.Choice ? 0 : ParameterTable.Min[_parameter];

    /// <summary>Largest value, steps.</summary>
    public long Maximum => Type == ParameterType.Choice ? Choices.Count - 1 : ParameterTable.Max[_parameter];

    /// <summary>Value where the profile says nothing, steps.</summary>
    public long Default => ParameterTable.Default[_parameter];

    /// <summary>Words in SCPI notation; empty where it is no choice.</summary>
    public IReadOnlyList<string> Choices => ParameterTable.Choices[_parameter] ?? [];

    /// <summary>A current that cannot exceed what the range's converters span.</summary>
    internal bool IsCurrentLevel => Conversion is
        Conversion.CurrentDacDown or Conversion.CurrentDacUp or Conversion.CurrentAdcDown or Conversion.CurrentAdcUp;

    internal Conversion Conversion => (Conversion)CommandTable.Conversion[Command];

    /// <summary>A value as the command takes it: exact, in base units, without suffix.</summary>
    public string WireText(long value) => Type switch
    {
        ParameterType.Choice => ScpiWord.ShortForm(Choices[(int)value]),
        _ => Quantities.DecimalNumber.Text(value, ScaleExponent),
    };

    /// <summary>A value as a profile has it, with its unit.</summary>
    public string ProfileText(long value) => Type switch
    {
        ParameterType.Choice => Choices[(int)value].ToUpperInvariant(),
        ParameterType.Boolean => value != 0 ? "true" : "false",
        _ => Quantities.DecimalNumber.Text(value, ScaleExponent) + (Unit.Length > 0 ? " " + Unit : string.Empty),
    };

    /// <summary>A board's value with its unit; of a choice the word, of a boolean true or false.</summary>
    /// <param name="si">in the base unit; of a choice the index, of a boolean 0 or 1</param>
    public string SiText(double si) => Type is ParameterType.Choice or ParameterType.Boolean
        ? ProfileText((long)si)
        : FormattableString.Invariant($"{(decimal)si:0.################} {Unit}").TrimEnd();

    /// <summary>A value in the base unit: the double nearest to it, because powers of ten are exact and one division rounds once.</summary>
    public double ToSi(long value) => ScaleExponent < 0 ? value / Math.Pow(10, -ScaleExponent) : value * Math.Pow(10, ScaleExponent);
}
