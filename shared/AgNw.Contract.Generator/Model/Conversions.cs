namespace AgNw.Contract.Generator.Model;

/// <summary>The conversions from a parameter to a register that commands.yaml may name; the place in the list is the code.</summary>
public static class Conversions
{
    public static readonly IReadOnlyList<(string Name, string Text)> All =
    [
        ("none", "stages nothing"),
        ("direct", "the number itself"),
        ("ticks", "time to ticks, rounded up"),
        ("ticks_down", "time to ticks, rounded down"),
        ("current_dac_down", "current to DAC codes of the range, rounded down"),
        ("current_dac_up", "current to DAC codes of the range, rounded up"),
        ("current_adc_down", "current to ADC codes of the range, rounded down"),
        ("current_adc_up", "current to ADC codes of the range, rounded up"),
        ("voltage_adc_down", "voltage to ADC codes, rounded down"),
        ("voltage_adc_up", "voltage to ADC codes, rounded up"),
        ("fraction_down", "to 1/65536, rounded down"),
        ("fraction_up", "to 1/65536, rounded up"),
        ("range", "the smallest current range that holds the value"),
        ("choice", "index of the choice"),
        ("enable", "bit of the cause in the target"),
        ("special", "as the command's handler knows"),
    ];

    public static int Code(string name) => All.ToList().FindIndex(c => c.Name == name);
}
