using System.CommandLine;
using AgNw.Recording.Manifest;

namespace AgNw.Cli.Commands;

/// <summary>What only the operator knows of a run, as options of every verb that records one. All may be left out.</summary>
internal sealed class RunContextOptions
{
    private const double LargestMagnification = 1e8;
    private const double LargestDoseRate = 1e12;

    private readonly Option<string?> _operator = Text("--operator", "who runs the experiment, for the manifest");
    private readonly Option<string?> _specimen = Text("--specimen", "what is measured, for the manifest");
    private readonly Option<string?> _microscope = Text("--microscope", "the microscope, for the manifest");
    private readonly Option<string?> _holder = Text("--holder", "the specimen holder, for the manifest");
    private readonly Option<double> _magnification =
        CommonOptions.Number("--magnification", "as the microscope displays it, for the manifest; 0 = not said", 0, 0, LargestMagnification);

    private readonly Option<double> _doseRate = DoseRate();

    /// <summary>What a frame's dose is reckoned with.</summary>
    public static Option<double> DoseRate() => CommonOptions.Number(
        "--dose-rate", "electrons per nm2 and second at the specimen while the beam is on; 0 = not said", 0, 0, LargestDoseRate);

    /// <summary>Makes the options part of a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(_operator);
        command.Add(_specimen);
        command.Add(_microscope);
        command.Add(_holder);
        command.Add(_magnification);
        command.Add(_doseRate);
    }

    /// <returns>null when nothing was said</returns>
    public RunContext? Read(ParseResult parsed)
    {
        double magnification = parsed.GetValue(_magnification);
        double doseRate = parsed.GetValue(_doseRate);
        var context = new RunContext
        {
            Operator = parsed.GetValue(_operator),
            Specimen = parsed.GetValue(_specimen),
            Microscope = parsed.GetValue(_microscope),
            Holder = parsed.GetValue(_holder),
            Magnification = magnification > 0 ? magnification : null,
            DoseRatePerSquareNanometreSecond = doseRate > 0 ? doseRate : null,
        };
        return context == new RunContext() ? null : context;
    }

    private static Option<string?> Text(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(static token => string.IsNullOrWhiteSpace(token.Value)))
            {
                result.AddError($"{name} is empty; leave it out or say it");
            }
        });
        return option;
    }
}
