using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Checks;

/// <summary>What commands.yaml and errors.yaml must hold beyond their shape.</summary>
public static class ProtocolChecks
{
    // CommandTable.FirstParameter is an array of bytes.
    private const int MaxParameters = 255;

    public static void Run(TripCoreContract core, ProtocolContract protocol, Problems problems)
    {
        Uniqueness.Check(problems, protocol.ErrorsFile, protocol.Errors, "error", e => e.Name, e => e.Line);
        Uniqueness.Check(problems, protocol.ErrorsFile, protocol.Errors, "error number", e => e.Number, e => e.Line);
        foreach (var error in protocol.Errors)
        {
            NameChecks.Check(protocol.ErrorsFile, problems, error.Name, error.Line);
            if (error.Number is < short.MinValue or > short.MaxValue)
                problems.Add(protocol.ErrorsFile, error.Line, $"error {error.Name} has the number {error.Number}, outside 16 bits");
        }

        var commands = protocol.Commands;
        Uniqueness.Check(problems, protocol.CommandsFile, commands, "command", c => c.Name, c => c.Line);
        HeaderChecks.Run(protocol, problems);
        foreach (var command in commands)
        {
            NameChecks.Check(protocol.CommandsFile, problems, command.Name, command.Line);
            Names(core, protocol, problems, command);
            foreach (var parameter in command.Parameters)
                ParameterChecks.Run(protocol.CommandsFile, problems, command, parameter);
            TargetChecks.Run(core, protocol.CommandsFile, problems, command);
        }

        if (commands.Sum(c => c.Parameters.Count) > MaxParameters)
            problems.Add(protocol.CommandsFile, commands[^1].Line, $"more than {MaxParameters} parameters");
    }

    private static void Names(TripCoreContract core, ProtocolContract protocol, Problems problems, CommandEntry command)
    {
        foreach (var name in command.Errors.Where(n => protocol.Errors.All(e => e.Name != n)))
            problems.Add(protocol.CommandsFile, command.Line,
                $"command {command.Name} names the error {name}, which {protocol.ErrorsFile} does not list");
        foreach (var name in command.States.Where(n => core.States.All(s => s.Name != n)))
            problems.Add(protocol.CommandsFile, command.Line,
                $"command {command.Name} names the state {name}, which the trip core does not have");
    }
}
