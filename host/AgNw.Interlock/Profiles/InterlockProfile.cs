using System.Security.Cryptography;
using System.Text;
using AgNw.Contract;
using AgNw.Interlock.Scales;

namespace AgNw.Interlock.Profiles;

/// <summary>
/// Everything that a board is set to for one kind of experiment: a value for every setting of the contract, the contract's default where
/// nothing was said. Immutable. Made from YAML by <see cref="ProfileReader"/>, or in a program:
/// <code>
/// InterlockProfile profile = InterlockProfile.Empty("my breakdown")
///     .With("mode", "BREAKDOWN").With("range", "20 mA").With("drop.enable", "true").With("over.level", 0.015);
/// </code>
/// </summary>
public sealed class InterlockProfile
{
    private readonly IReadOnlyDictionary<SettingDefinition, long> _given;

    private InterlockProfile(string name, string description, IReadOnlyDictionary<SettingDefinition, long> given)
    {
        Name = name;
        Description = description;
        _given = given;
    }

    /// <summary>What the profile is called.</summary>
    public string Name { get; }

    /// <summary>One line about it; may be empty.</summary>
    public string Description { get; }

    /// <summary>What the board is for.</summary>
    public TripMode Mode => (TripMode)this[SettingCatalog.Of(ScpiCommand.ConfMode)];

    /// <summary>Scales of the current range that the board will choose: the smallest that holds the profile's range.</summary>
    public ScaleFactors Scales
    {
        get
        {
            SettingDefinition range = SettingCatalog.Of(ScpiCommand.ConfRange);
            return ScaleFactors.ForCurrent(range.ToSi(this[range]));
        }
    }

    /// <summary>Every setting as <c>path: value</c>, one a line, in the contract's order, in base units: equal for profiles that mean the same.</summary>
    public string CanonicalText
    {
        get
        {
            var text = new StringBuilder();
            foreach (SettingDefinition setting in SettingCatalog.All)
            {
                text.Append(setting.Path).Append(": ").Append(setting.ProfileText(this[setting])).Append('\n');
            }

            return text.ToString();
        }
    }

    /// <summary>SHA-256 of <see cref="CanonicalText"/> in UTF-8, lower-case hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalText)));

    /// <summary>The value of a setting, in its steps. The default of a current level is for the largest range and scales with the range.</summary>
    public long this[SettingDefinition setting] =>
        _given.TryGetValue(setting, out long value) ? value
        : setting.IsCurrentLevel ? (long)((Int128)setting.Default * Scales.FullScalePicoampere / RangeScales.FullScalePicoampere[^1])
        : setting.Default;

    /// <summary>A profile that says nothing: the contract's defaults, which cannot be armed.</summary>
    public static InterlockProfile Empty(string name, string description = "") =>
        new(name, description, new Dictionary<SettingDefinition, long>());

    /// <summary>True when the profile itself gives the setting a value.</summary>
    public bool Gives(SettingDefinition setting) => _given.ContainsKey(setting);

    /// <summary>The same with one setting as a profile file would say it, for example ("over.level", "15 mA").</summary>
    /// <exception cref="ProfileException">no such setting, or no value of it</exception>
    public InterlockProfile With(string path, string value)
    {
        SettingDefinition setting = Known(path);
        try
        {
            return WithSteps(setting, SettingText.Parse(setting, value));
        }
        catch (FormatException exception)
        {
            throw new ProfileException(Name, 0, path, exception.Message);
        }
    }

    /// <summary>The same with one numeric setting in its base unit (A, V, s, V/s, S), rounded to the setting's step.</summary>
    /// <exception cref="ProfileException">no such setting, not a number, or out of range</exception>
    public InterlockProfile With(string path, double si)
    {
        SettingDefinition setting = Known(path);
        double steps = si / Math.Pow(10, setting.ScaleExponent);
        string shown = FormattableString.Invariant($"{si} {setting.Unit}").TrimEnd();
        try
        {
            if (setting.Type is not (ParameterType.Real or ParameterType.Integer)) throw new FormatException($"'{shown}' is a number; a word is wanted");
            if (!(Math.Abs(steps) < 9e18)) throw new FormatException($"'{shown}' is out of range");
            return WithSteps(setting, SettingText.CheckRange(setting, (long)Math.Round(steps), shown));
        }
        catch (FormatException exception)
        {
            throw new ProfileException(Name, 0, path, exception.Message);
        }
    }

    internal static InterlockProfile Create(string name, string description, IReadOnlyDictionary<SettingDefinition, long> given) =>
        new(name, description, given);

    private InterlockProfile WithSteps(SettingDefinition setting, long steps) =>
        new(Name, Description, new Dictionary<SettingDefinition, long>(_given) { [setting] = steps });

    private SettingDefinition Known(string path) =>
        SettingCatalog.Find(path) ?? throw new ProfileException(
            Name, 0, path, $"there is no such setting; allowed: {string.Join(", ", SettingCatalog.All.Select(s => s.Path))}");
}
