namespace AgNw.Contract.Generator.Model;

/// <summary>Everything commands.yaml and errors.yaml say, in their order.</summary>
public sealed class ProtocolContract
{
    public required string CommandsFile { get; init; }

    public required string ErrorsFile { get; init; }

    public required int LineMaxCharacters { get; init; }

    public required string LineTerminator { get; init; }

    public required int Baud { get; init; }

    public required BlockEntry LogBlock { get; init; }

    public required BlockEntry CaptureBlock { get; init; }

    public required IReadOnlyList<CommandEntry> Commands { get; init; }

    public required IReadOnlyList<ErrorEntry> Errors { get; init; }
}
