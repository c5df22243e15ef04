using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Checks;

/// <summary>A command that stages a value: the target exists, takes its limits, and resets to the command's default.</summary>
public static class TargetChecks
{
    public static void Run(TripCoreContract core, string file, Problems problems, CommandEntry command)
    {
        void Problem(string message) => problems.Add(file, command.Line, $"command {command.Name} {message}");

        if (Conversions.Code(command.Conversion) < 0)
            Problem($"has the unknown conversion '{command.Conversion}'");
        else if ((command.Conversion == "none") != (command.Sets.Count == 0))
            Problem(command.Sets.Count == 0 ? "has a conversion but sets nothing" : "sets a register without a conversion");
        var targets = new List<CommandTarget>();
        foreach (var name in command.Sets)
        {
            if (CommandTarget.Find(core, name) is { } target)
                targets.Add(target);
            else
                Problem($"sets '{name}', which is no configuration register or field");
        }

        if ((command.Conversion == "enable") != (command.EnableCause is not null))
            Problem("must name a cause with the conversion enable, and only with it");
        else if (command.EnableCause is { } cause && core.Causes.All(c => c.Name != cause))
            Problem($"enables '{cause}', which is no cause");
        else if (targets.Count > 0 && targets.Count == command.Sets.Count)
            Values(core, command, targets, Problem);
    }

    private static void Values(TripCoreContract core, CommandEntry command, List<CommandTarget> targets, Action<string> problem)
    {
        if (targets.Count > 2 || command.Parameters.Count != 1)
        {
            problem("must set one or two registers from one parameter");
            return;
        }

        var parameter = command.Parameters[0];
        var halves = IsHalves(targets);
        var reset = halves ? targets[0].Reset | (targets[1].Reset << targets[0].Bits) : targets[0].Reset;
        if (command.EnableCause is { } cause)
            reset = (reset >> core.Causes.First(c => c.Name == cause).Bit) & 1;
        if (!halves && targets.Any(t => t.Reset != targets[0].Reset))
            problem("sets two registers whose resets differ");
        if (parameter.Default is null)
            problem("stages a value but has no default");
        else if (RegisterConversion.Convert(core, command.Conversion, parameter, parameter.Default.Value) is { } value && value != reset)
            problem($"has the default {parameter.Default}, which gives {value}, but {command.Sets[0]} resets to {reset}");
        var bits = command.EnableCause is not null ? 1 : halves ? targets.Sum(t => t.Bits) : targets[0].Bits;
        var max = parameter.Type switch { "choice" => parameter.Choices.Count - 1, "boolean" => 1, _ => parameter.Max };

        // A DAC's own end is its range's headroom, which the supervisor reports; see errors of those commands.
        if (!command.Conversion.StartsWith("current_", StringComparison.Ordinal) && max is { } limit
            && RegisterConversion.Convert(core, command.Conversion, parameter, limit) is { } largest && largest >= Int128.One << bits)
            problem($"has the max {limit}, which gives {largest}, more than the {bits} bits of {command.Sets[0]} hold");
    }

    private static bool IsHalves(List<CommandTarget> targets) => targets.Count == 2
        && targets[0].Register.Name.EndsWith("_LOW", StringComparison.Ordinal)
        && targets[1].Register.Name == targets[0].Register.Name[..^"LOW".Length] + "HIGH";
}
